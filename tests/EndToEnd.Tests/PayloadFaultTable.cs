using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Payloads that break one rule of their schema each: a valid one with one place changed. The valid ones are rows too, so that
/// nothing but the change is to blame. No message that a charge point sends has a decimal with <c>multipleOf</c>.
/// </summary>
internal static class PayloadFaultTable
{
    private const string Noon = "2026-01-31T12:00:00Z";
    private const string Sampled = """{"value":1.5}""";
    private const string Values = $$"""[{"timestamp":"{{Noon}}","sampledValue":[{{Sampled}}]}]""";
    private const string Hash = """{"hashAlgorithm":"SHA256","issuerNameHash":"N","issuerKeyHash":"K","serialNumber":"C","responderURL":"http://d"}""";

    private const string Missing2 = "OccurrenceConstraintViolation";
    private const string Missing16 = "OccurenceConstraintViolation";
    private const string Type = "TypeConstraintViolation";
    private const string Property = "PropertyConstraintViolation";
    private const string Unknown2 = "FormatViolation";
    private const string Unknown16 = "FormationViolation";

    private static readonly (string Action, string Payload)[] _valid16 =
    [
        ("StartTransaction", $$"""{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"{{Noon}}"}"""),
        ("StopTransaction", $$"""{"transactionId":1,"meterStop":1,"timestamp":"{{Noon}}","reason":"Local","transactionData":[{"timestamp":"{{Noon}}","sampledValue":[{"value":"1"}]}]}"""),
        ("MeterValues", $$"""{"connectorId":1,"meterValue":[{"timestamp":"{{Noon}}","sampledValue":[{"value":"1"}]}]}"""),
        ("StatusNotification", """{"connectorId":1,"errorCode":"NoError","status":"Available","info":"fine"}"""),
    ];

    private static readonly (string Action, string What, string Part, string Instead, string Code)[] _faults16 =
    [
        ("StartTransaction", "missing", "\"meterStart\":0,", "", Missing16),
        ("StartTransaction", "text", "\"meterStart\":0", "\"meterStart\":\"0\"", Type),
        ("StartTransaction", "fraction", "\"meterStart\":0", "\"meterStart\":0.5", Type),
        ("StartTransaction", "long", "\"A\"", Text(21), Property),
        ("StartTransaction", "date", Noon, "2026-01-31", Property),
        ("StartTransaction", "extra", "\"idTag\"", "\"evseId\":1,\"idTag\"", Unknown16),
        ("StopTransaction", "missing", "\"transactionId\":1,", "", Missing16),
        ("StopTransaction", "enum", "Local", "Boredom", Property),
        ("StopTransaction", "inner", "{\"value\":\"1\"}", "{}", Missing16),
        ("StopTransaction", "number", "\"value\":\"1\"", "\"value\":1", Type),
        ("StopTransaction", "list", "[{\"value\":\"1\"}]", "{\"value\":\"1\"}", Type),
        ("MeterValues", "missing", $"\"timestamp\":\"{Noon}\",", "", Missing16),
        ("MeterValues", "enum", "{\"value\"", "{\"measurand\":\"Energy\",\"value\"", Property),
        ("MeterValues", "date", Noon, "2026-01-31T25:00:00Z", Property),
        ("MeterValues", "extra", "{\"value\"", "{\"multiplier\":3,\"value\"", Unknown16),
        ("StatusNotification", "missing", "\"errorCode\":\"NoError\",", "", Missing16),
        ("StatusNotification", "nothing", "\"fine\"", "null", Type),
        ("StatusNotification", "long", "\"fine\"", Text(51), Property),
        ("StatusNotification", "extra", "\"info\"", "\"evseId\":1,\"info\"", Unknown16),
    ];

    private static readonly (string Action, string Payload)[] _valid2 =
    [
        ("TransactionEvent", $$"""{"eventType":"Started","timestamp":"{{Noon}}","triggerReason":"CablePluggedIn","seqNo":0,"offline":false,"transactionInfo":{"transactionId":"T"},"evse":{"id":1},"meterValue":{{Values}}}"""),
        ("StatusNotification", $$"""{"timestamp":"{{Noon}}","connectorStatus":"Available","evseId":1,"connectorId":1}"""),
        ("Authorize", $$"""{"idToken":{"idToken":"A","type":"ISO14443"},"iso15118CertificateHashData":[{{Hash}}]}"""),
        ("MeterValues", $$"""{"evseId":1,"meterValue":{{Values}}}"""),
        ("NotifyReport", $$"""{"requestId":1,"generatedAt":"{{Noon}}","seqNo":0,"reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{"value":"1"}]}]}"""),
        ("NotifyEvent", $$"""{"generatedAt":"{{Noon}}","seqNo":0,"eventData":[{"eventId":1,"timestamp":"{{Noon}}","trigger":"Alerting","actualValue":"1","component":{"name":"C"},"variable":{"name":"V"},"eventNotificationType":"CustomMonitor"}]}"""),
        ("SecurityEventNotification", $$"""{"type":"SettingSystemTime","timestamp":"{{Noon}}"}"""),
        ("SignCertificate", """{"csr":"none","certificateType":"V2GCertificate"}"""),
        ("DataTransfer", """{"vendorId":"nobody","data":[1.50,{"a":null}]}"""),
        ("FirmwareStatusNotification", """{"status":"Downloading","requestId":1}"""),
    ];

    private static readonly (string Action, string What, string Part, string Instead, string Code)[] _faults2 =
    [
        ("TransactionEvent", "missing", "\"seqNo\":0,", "", Missing2),
        ("TransactionEvent", "inner", "\"transactionId\":\"T\"", "", Missing2),
        ("TransactionEvent", "token", "\"evse\"", "\"idToken\":{\"idToken\":\"A\"},\"evse\"", Missing2),
        ("TransactionEvent", "no list", Values, "[]", Missing2),
        ("TransactionEvent", "text", "\"seqNo\":0", "\"seqNo\":\"0\"", Type),
        ("TransactionEvent", "fraction", "\"seqNo\":0", "\"seqNo\":0.5", Type),
        ("TransactionEvent", "flag", "false", "\"false\"", Type),
        ("TransactionEvent", "nothing", "{\"id\":1}", "null", Type),
        ("TransactionEvent", "long", "\"T\"", Text(37), Property),
        ("TransactionEvent", "enum", "Started", "Begun", Property),
        ("TransactionEvent", "date", $"\"timestamp\":\"{Noon}\",\"trigger", "\"timestamp\":\"31.01.2026 12:00\",\"trigger", Property),
        ("TransactionEvent", "extra", "{\"id\":1}", "{\"id\":1,\"connector\":1}", Unknown2),
        ("TransactionEvent", "custom", "\"offline\"", "\"customData\":{\"a\":1},\"offline\"", Missing2),
        ("TransactionEvent", "of 1.6", "\"offline\"", "\"meterStart\":0,\"offline\"", Unknown2),
        ("StatusNotification", "missing", ",\"connectorId\":1", "", Missing2),
        ("StatusNotification", "text", "\"evseId\":1", "\"evseId\":\"1\"", Type),
        ("StatusNotification", "enum", "Available", "Charging", Property),
        ("StatusNotification", "date", Noon, "2026-01-31", Property),
        ("StatusNotification", "number", $"\"{Noon}\"", "1769860800", Type),
        ("StatusNotification", "extra", "\"evseId\"", "\"errorCode\":\"NoError\",\"evseId\"", Unknown2),
        ("Authorize", "missing", ",\"type\":\"ISO14443\"", "", Missing2),
        ("Authorize", "text", """{"idToken":"A","type":"ISO14443"}""", "\"A\"", Type),
        ("Authorize", "too many", Hash, $"{Hash},{Hash},{Hash},{Hash},{Hash}", Missing2),
        ("Authorize", "hash", "SHA256", "MD5", Property),
        ("Authorize", "extra", "\"idToken\":{", "\"idTag\":\"A\",\"idToken\":{", Unknown2),
        ("MeterValues", "missing", $",\"meterValue\":{Values}", "", Missing2),
        ("MeterValues", "no list", $"[{Sampled}]", "[]", Missing2),
        ("MeterValues", "no value", Sampled, "{}", Missing2),
        ("MeterValues", "text", "1.5", "\"1.5\"", Type),
        ("MeterValues", "item", Sampled, $"{Sampled},7", Type),
        ("MeterValues", "fraction", Sampled, """{"value":1.5,"unitOfMeasure":{"multiplier":0.5}}""", Type),
        ("MeterValues", "enum", Sampled, """{"value":1.5,"phase":"L4"}""", Property),
        ("MeterValues", "long", Sampled, $$"""{"unitOfMeasure":{"unit":{{Text(21)}}},"value":1.5}""", Property),
        ("MeterValues", "extra", Sampled, """{"value":1.5,"unit":"Wh"}""", Unknown2),
        ("NotifyReport", "missing", "\"variable\":{\"name\":\"V\"},", "", Missing2),
        ("NotifyReport", "too many", """{"value":"1"}""", """{},{},{},{},{}""", Missing2),
        ("NotifyReport", "no list", """[{"value":"1"}]""", "[]", Missing2),
        ("NotifyReport", "number", """{"value":"1"}""", """{"value":1}""", Type),
        ("NotifyReport", "long", """{"value":"1"}""", $$"""{"value":{{Text(2501)}}}""", Property),
        ("NotifyReport", "enum", """{"value":"1"}""", """{"type":"Actual","value":"1","mutability":"ReadAlways"}""", Property),
        ("NotifyReport", "extra", """{"value":"1"}""", """{"value":"1","unit":"A"}""", Unknown2),
        ("NotifyEvent", "missing", "\"trigger\":\"Alerting\",", "", Missing2),
        ("NotifyEvent", "inner", "{\"name\":\"C\"}", """{"name":"C","evse":{"connectorId":1}}""", Missing2),
        ("NotifyEvent", "number", "\"actualValue\":\"1\"", "\"actualValue\":1", Type),
        ("NotifyEvent", "long", "{\"name\":\"V\"}", $$"""{"name":{{Text(51)}}}""", Property),
        ("NotifyEvent", "enum", "Alerting", "Alarm", Property),
        ("NotifyEvent", "date", $"\"generatedAt\":\"{Noon}\"", "\"generatedAt\":\"2026-02-31T12:00:00Z\"", Property),
        ("NotifyEvent", "extra", "{\"name\":\"V\"}", """{"name":"V","value":"1"}""", Unknown2),
        ("SecurityEventNotification", "missing", "\"type\":\"SettingSystemTime\",", "", Missing2),
        ("SecurityEventNotification", "long", "\"SettingSystemTime\"", Text(51), Property),
        ("SecurityEventNotification", "date", Noon, "", Property),
        ("SecurityEventNotification", "extra", "\"type\"", "\"severity\":1,\"type\"", Unknown2),
        ("SignCertificate", "missing", "\"csr\":\"none\",", "", Missing2),
        ("SignCertificate", "list", "\"none\"", "[\"none\"]", Type),
        ("SignCertificate", "long", "\"none\"", Text(5501), Property),
        ("SignCertificate", "enum", "V2GCertificate", "AnyCertificate", Property),
        ("DataTransfer", "missing", "\"vendorId\":\"nobody\",", "", Missing2),
        ("DataTransfer", "number", "\"nobody\"", "7", Type),
        ("DataTransfer", "long", "\"nobody\"", Text(256), Property),
        ("DataTransfer", "extra", "\"data\"", "\"vendor\":\"nobody\",\"data\"", Unknown2),
        ("FirmwareStatusNotification", "missing", "\"status\":\"Downloading\",", "", Missing2),
        ("FirmwareStatusNotification", "enum", "Downloading", "Flashing", Property),
        ("FirmwareStatusNotification", "huge", ":1}", ":1e400}", Property),
    ];

    private static readonly (string Action, string What, string Part, string Instead, string Code)[] _faults201 =
    [
        ("Authorize", "long", "\"A\"", Text(37), Property),
        ("Authorize", "enum", "ISO14443", "Card", Property),
        ("MeterValues", "enum21", Sampled, """{"value":1.5,"measurand":"Display.BatteryEnergyCapacity"}""", Property),
        ("TransactionEvent", "of 2.1", "\"offline\"", "\"evseSleep\":true,\"offline\"", Unknown2),
    ];

    private static readonly (string Action, string What, string Part, string Instead, string Code)[] _faults21 =
    [
        ("Authorize", "long", "\"A\"", Text(256), Property),
        ("Authorize", "long type", "\"ISO14443\"", Text(21), Property),
        ("TransactionEvent", "range", "\"seqNo\":0", "\"seqNo\":-1", Property),
        ("TransactionEvent", "phases", "\"offline\"", "\"numberOfPhasesUsed\":4,\"offline\"", Property),
        ("TransactionEvent", "percent", "\"transactionId\":\"T\"", """ "transactionId":"T","transactionLimit":{"maxSoC":101}""", Property),
        ("StatusNotification", "range", "\"evseId\":1", "\"evseId\":-1", Property),
        ("MeterValues", "range", "\"evseId\":1", "\"evseId\":-1", Property),
        ("NotifyEvent", "range", "\"eventId\":1", "\"eventId\":-1", Property),
    ];

    // A SEND is not answered, whatever is wrong with it (OCPP 2.1 part 4 §4.2.4).
    private static readonly (string Part, string Instead)[] _sendFaults21 =
    [
        ("\"id\":1,", ""),
        ("""[{"t":0,"v":"1"}]""", "[]"),
        ("\"t\":0", "\"t\":\"0\""),
        ("\"v\":\"1\"", "\"v\":1"),
        ("\"1\"", Text(2501)),
        ("\"id\":1", "\"id\":-1"),
        ("\"pending\":0", "\"pending\":null"),
        (Noon, "noon"),
        ("\"t\":0", "\"t\":0,\"more\":1"),
    ];

    public static IEnumerable<WireFault> Rows { get; } =
    [
        .. ValidRows(OcppVersion.V16, "J16 §4.2.2", _valid16),
        .. FaultRows(OcppVersion.V16, "J16 §4.2.3", _valid16, _faults16),
        .. ValidRows(OcppVersion.V201, "J201 §4.2.2", _valid2),
        .. FaultRows(OcppVersion.V201, "J201 §4.3", _valid2, [.. _faults2, .. _faults201]),
        .. ValidRows(OcppVersion.V21, "J21 §4.2.2", _valid2),
        .. FaultRows(OcppVersion.V21, "J21 §4.3", _valid2, [.. _faults2, .. _faults21]),
        .. SendRows(),
    ];

    private static IEnumerable<WireFault> ValidRows(
        OcppVersion version, string paragraph, IEnumerable<(string Action, string Payload)> rows) =>
        rows.Select(row => new WireFault(version, paragraph, $"""[2,"valid","{row.Action}",{row.Payload}]""", """[3,"valid",{"""));

    private static IEnumerable<WireFault> FaultRows(
        OcppVersion version,
        string paragraph,
        IEnumerable<(string Action, string Payload)> valid,
        IEnumerable<(string Action, string What, string Part, string Instead, string Code)> rows)
    {
        var payloads = valid.ToDictionary(static row => row.Action, static row => row.Payload);
        return rows.Select(row => new WireFault(
            version,
            paragraph,
            $"""[2,"{row.What}","{row.Action}",{Change(payloads[row.Action], row.Part, row.Instead)}]""",
            $"""[4,"{row.What}","{row.Code}","""));
    }

    private static IEnumerable<WireFault> SendRows()
    {
        const string Valid = $$"""{"id":1,"pending":0,"basetime":"{{Noon}}","data":[{"t":0,"v":"1"}]}""";
        return _sendFaults21
            .Select(static fault => Change(Valid, fault.Part, fault.Instead))
            .Prepend(Valid)
            .Select(static payload => new WireFault(
                OcppVersion.V21, "J21 §4.2.4", $"""[6,"send","NotifyPeriodicEventStream",{payload}]""", null));
    }

    private static string Change(string payload, string part, string instead)
    {
        var at = payload.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && payload.IndexOf(part, at + 1, StringComparison.Ordinal) < 0
            ? string.Concat(payload.AsSpan(0, at), instead, payload.AsSpan(at + part.Length))
            : throw new ArgumentException($"Not once in {payload}: {part}", nameof(part));
    }

    private static string Text(int length) => $"\"{new string('x', length)}\"";
}
