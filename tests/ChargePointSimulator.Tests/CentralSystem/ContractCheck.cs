using System.Reflection;
using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

/// <summary>Holds payloads against the contract of the version they were sent in, by the name of their record.</summary>
internal static class ContractCheck
{
    private static readonly MethodInfo _parse = typeof(ContractCheck).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What is wrong with a payload; null for nothing.</summary>
    /// <param name="version">The version.</param>
    /// <param name="record">The record, such as <c>AuthorizeRequest</c>.</param>
    /// <param name="json">The payload.</param>
    public static string? Objection(OcppVersion version, string record, string json) =>
        typeof(OcppVersion).Assembly.GetType($"Ocpp.Micro.Contracts.{version}.{record}") is { } type
            ? (string?)_parse.MakeGenericMethod(type).Invoke(null, [Encoding.UTF8.GetBytes(json)])
            : $"{version} has no {record}";

    private static string? Parse<T>(byte[] json)
        where T : class, IOcppObject<T> =>
        OcppPayload.TryParse<T>(json, out _, out var violation) ? null : $"{typeof(T).Name}: {violation.Description}";
}
