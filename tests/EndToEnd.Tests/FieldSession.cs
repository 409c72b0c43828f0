namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// A session of OCPP 2.0.1 with what several makes of charge points do differently from the book, and within its schemas: identifiers that
/// repeat, a token that comes late and of another type, numbers that stand still, an end that comes twice, half a report.
/// </summary>
internal static class FieldSession
{
    /// <summary>Which frame brings the id token into the transaction.</summary>
    public const int Authorized = 3;

    private const string Noon = "2026-01-31T12:00";
    private const string Periodic = "\"triggerReason\":\"MeterValuePeriodic\",\"seqNo\":0";

    public static IReadOnlyList<string> Frames { get; } =
    [
        Call("Authorize", """{"idToken":{"idToken":"04A2","type":"ISO14443"}}"""),
        Call("StatusNotification", $$"""{"timestamp":"{{Noon}}:00Z","connectorStatus":"Occupied","evseId":1,"connectorId":0}"""),
        Event("Started", "00", "\"triggerReason\":\"CablePluggedIn\",\"seqNo\":0,\"offline\":false,\"evse\":{\"id\":1}"),
        Event("Updated", "01", """ "triggerReason":"Authorized","seqNo":0,"idToken":{"idToken":"04A2","type":"Central"}"""),
        Event("Updated", "02.5", Periodic + $$""","meterValue":[{"sampledValue":[{"value":1.5}],"timestamp":"{{Noon}}:02.500Z"}]"""),
        Event("Updated", "03", Periodic + $$""","meterValue":[{"timestamp":"{{Noon}}:03Z","sampledValue":[{"value":2.50,"context":"Sample.Periodic"}]}]"""),
        Event("Ended", "04.000", "\"triggerReason\":\"EVDeparted\",\"seqNo\":1"),
        Event("Ended", "04.001", "\"triggerReason\":\"EVDeparted\",\"seqNo\":2"),
        Call("NotifyReport", $$"""{"seqNo":2,"requestId":0,"generatedAt":"{{Noon}}:05Z","reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{"value":""}]}]}"""),
        Call("StatusNotification", """{"timestamp":"2020-01-01T00:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}"""),
    ];

    private static string Event(string type, string seconds, string more) => Call(
        "TransactionEvent",
        $$"""{"eventType":"{{type}}","timestamp":"{{Noon}}:{{seconds}}Z","transactionInfo":{"transactionId":"0123456789abcdef0123456789abcdef01"},{{more}}}""");

    private static string Call(string action, string payload) => $"""[2,"f","{action}",{payload}]""";
}
