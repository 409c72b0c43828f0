using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Starts and stops sessions for the central system (OCPP 1.6 §5.11, §5.12, §5.18).</summary>
internal static class RemoteTransactionCommands
{
    public static CallReply Start(Command command)
    {
        var station = command.Station;
        var plan = new SessionPlan(command.Text("idTag"))
        {
            ConnectorId = command.OptionalNumber("connectorId"),
            MeterValues = null,
            Interval = station.Configuration.MeterValueSampleInterval,
            Authorize = station.Configuration.AuthorizeRemoteTxRequests,
        };

        // Not allowed before the charge point is accepted (OCPP 1.6 §4.2).
        if (station.Registration != RegistrationStatus.Accepted || !station.FreeFor(plan).Any())
        {
            return Command.Status("Rejected");
        }

        return Command.Status("Accepted") with
        {
            Afterwards = token => station.TryBegin(plan)?.RunAsync(token) ?? Task.CompletedTask,
        };
    }

    public static CallReply Stop(Command command)
    {
        var transactionId = command.Number("transactionId").ToString(CultureInfo.InvariantCulture);
        return command.Station.FindSession(transactionId) is { } session
            ? Command.Status("Accepted") with { Afterwards = Stopping(session, StopCause.Remote) }
            : Command.Status("Rejected");
    }

    public static CallReply Unlock(Command command)
    {
        if (command.Station.FindConnector(command.Number("connectorId")) is not { Id: > 0 } connector)
        {
            return Command.Status("NotSupported");
        }

        return connector.Session is { } session
            ? Command.Status("Unlocked") with { Afterwards = Stopping(session, StopCause.UnlockCommand) }
            : Command.Status("Unlocked");
    }

    private static Func<CancellationToken, Task> Stopping(ChargingSession session, StopCause cause) => _ =>
    {
        session.Stop(cause);
        return session.Ended;
    };
}
