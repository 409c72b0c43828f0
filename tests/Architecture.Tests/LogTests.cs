using System.Reflection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>
/// Payloads hold id tokens, passwords and the AuthorizationKey in plain text, and a record prints all that it holds: none is handed to a log.
/// </summary>
public sealed class LogTests
{
    private static readonly string[] _secrets = ["idTag", "idToken", "password", "passphrase", "secret", "payload", "json"];

    private static readonly MethodInfo[] _logged =
    [
        .. ProductAssemblies.Types
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => method.IsDefined(typeof(LoggerMessageAttribute), inherit: false)),
    ];

    [Fact]
    public void LoggedValues_OfAllServices_AreNoPayloadsAndNoSecrets()
    {
        var parameters = _logged.SelectMany(static method => method.GetParameters()).ToList();

        Assert.True(_logged.Length > 50);
        Assert.Empty(parameters
            .Where(static parameter => IsPayload(parameter.ParameterType) || _secrets.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            .Select(static parameter => $"{parameter.Member.DeclaringType!.DeclaringType!.Name}.{parameter.Member.Name}: {parameter.Name}"));
    }

    private static bool IsPayload(Type type) =>
        type.IsDefined(typeof(OcppObjectAttribute), inherit: false)
        || type.GetInterfaces().Any(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOcppObject<>))
        || (type.IsArray && (type.GetElementType() == typeof(byte) || IsPayload(type.GetElementType()!)))
        || (type.IsGenericType && type.GetGenericArguments().Any(static part => part == typeof(byte) || IsPayload(part)));
}
