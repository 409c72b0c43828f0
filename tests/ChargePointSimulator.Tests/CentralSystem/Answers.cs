using System.Globalization;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

/// <summary>What a central system answers: a payload, or the last three elements of a CALLERROR as an array.</summary>
internal sealed class Answers
{
    public const string Silence = "";

    private int _lastTransaction;

    public static string Error(string code) => $"""["{code}","refused for the test",[]]""";

    public string For(ReceivedCall call) => call.Version == OcppVersion.V16 ? For16(call) : For2(call);

    private static string For2(ReceivedCall call) => call.Action switch
    {
        "BootNotification" => Boot("Accepted", 300),
        "Heartbeat" => """{"currentTime":"2026-01-31T10:00:00.000Z"}""",
        "Authorize" => IdTokenInfo("Accepted"),
        "TransactionEvent" => call["idToken"] is null ? "{}" : IdTokenInfo("Accepted"),
        "OpenPeriodicEventStream" => """{"status":"Accepted"}""",
        _ => "{}",
    };

    private string For16(ReceivedCall call) => call.Action switch
    {
        "BootNotification" => Boot("Accepted", 300),
        "Heartbeat" => """{"currentTime":"2026-01-31T10:00:00.000Z"}""",
        "Authorize" => """{"idTagInfo":{"status":"Accepted"}}""",
        "StartTransaction" => Start(Interlocked.Increment(ref _lastTransaction)),
        "StatusNotification" or "MeterValues" or "StopTransaction"
            or "FirmwareStatusNotification" or "DiagnosticsStatusNotification" => "{}",
        _ => Error("NotImplemented"),
    };

    public static string Boot(string status, int interval) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"status":"{{status}}","currentTime":"2026-01-31T10:00:00Z","interval":{{interval}}}""");

    public static string IdTokenInfo(string status) => $$$"""{"idTokenInfo":{"status":"{{{status}}}"}}""";

    public static string Start(int transactionId, string status = "Accepted") => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"transactionId":{{{transactionId}}},"idTagInfo":{"status":"{{{status}}}"}}""");
}
