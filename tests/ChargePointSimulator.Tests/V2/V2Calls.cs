using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

namespace Ocpp.Micro.ChargePointSimulator.Tests.V2;

/// <summary>Short views of what a 2.x charge point has sent.</summary>
internal static class V2Calls
{
    public static ReceivedCall[] Calls(this Simulated simulated, string action) =>
        [.. simulated.System.Calls.Where(call => call.Action == action)];

    /// <summary>The TransactionEvents: type, trigger, sequence number and the charging state if there is one.</summary>
    public static IEnumerable<string> Events(this Simulated simulated) => simulated.Calls("TransactionEvent").Select(call =>
        $"{call["eventType"]} {call["triggerReason"]} {call["seqNo"]} {call["transactionInfo.chargingState"]}".TrimEnd());
}
