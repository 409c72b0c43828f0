using System.Reflection;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Actions;

/// <summary>The records against the catalogue: each action has its own, and none is without an action.</summary>
public sealed class RecordTests
{
    private const string Namespace = "Ocpp.Micro.Contracts.";

    private static readonly Type[] _records =
    [
        .. typeof(OcppAction).Assembly.GetExportedTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetInterface("IOcppObject`1") is not null),
    ];

    public static TheoryData<OcppVersion> Versions => new(OcppVersionNames.All);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Requests_OfAVersion_AreTheCatalogueAction(OcppVersion version)
    {
        var requests = _records.Select(Sent).OfType<SentRecord>().Where(sent => sent.Version == version);

        Assert.Equal(
            ActionCatalogue.All(version).Select(static action => (action.Name, action.IsAnswered)).Order(),
            requests.Select(static sent => (sent.Action, sent.Response is not null)).Order());
    }

    [Fact]
    public void Requests_Any_AreNamedAfterTheirActionAndAnsweredInTheirVersion() =>
        Assert.All(_records.Select(Sent).OfType<SentRecord>(), static sent =>
        {
            var isAnswered = sent.Response is not null;
            Assert.Equal($"{Namespace}{sent.Version}.{sent.Action}{(isAnswered ? "Request" : "")}", sent.Record.FullName);
            Assert.Equal(isAnswered ? $"{Namespace}{sent.Version}.{sent.Action}Response" : null, sent.Response?.FullName);
        });

    [Fact]
    public void Responses_Any_AnswerARequest() =>
        Assert.Equal(
            _records.Select(static type => type.FullName!)
                .Where(static name => name.EndsWith("Response", StringComparison.Ordinal))
                .Order(),
            _records.Select(Sent).Select(static sent => sent?.Response?.FullName).OfType<string>().Order());

    private static SentRecord? Sent(Type type)
    {
        if (type.GetInterface("IOcppRequest`2") is { } request)
            return Ask(nameof(Request), request.GetGenericArguments());

        return type.GetInterface("IOcppSend`1") is { } send ? Ask(nameof(Send), send.GetGenericArguments()) : null;
    }

    private static SentRecord Ask(string method, Type[] arguments) =>
        (SentRecord)typeof(RecordTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(arguments).Invoke(null, null)!;

    private static SentRecord Request<T, TResponse>()
        where T : class, IOcppRequest<T, TResponse>
        where TResponse : class, IOcppObject<TResponse> => new(typeof(T), T.Version, T.Action, typeof(TResponse));

    private static SentRecord Send<T>()
        where T : class, IOcppSend<T> => new(typeof(T), T.Version, T.Action, null);

    private sealed record SentRecord(Type Record, OcppVersion Version, string Action, Type? Response);
}
