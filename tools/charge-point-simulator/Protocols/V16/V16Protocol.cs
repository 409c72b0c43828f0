using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;
using RegistrationStatus = Ocpp.Micro.ChargePointSimulator.ChargePoints.RegistrationStatus;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16;

/// <summary>The messages of an OCPP 1.6 charge point.</summary>
internal sealed class V16Protocol(Station station) : IProtocol
{
    private const int SerialNumberLength = 25;

    public async Task<Registration?> BootAsync(CancellationToken cancellationToken)
    {
        var options = station.Options;
        var serialNumber = station.Id.Length <= SerialNumberLength ? station.Id : station.Id[..SerialNumberLength];
        var answer = await station.Uplink.AskAsync<BootNotificationRequest, BootNotificationResponse>(
            new(options.Vendor, options.Model, serialNumber, FirmwareVersion: options.FirmwareVersion),
            response => Objection(response.Status, "Accepted"),
            unregistered: true,
            contract: null,
            cancellationToken);
        return answer is null
            ? null
            : new(Enum.Parse<RegistrationStatus>(answer.Status.ToString()), TimeSpan.FromSeconds(Math.Max(0, answer.Interval)));
    }

    public Task IntroduceAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task HeartbeatAsync(CancellationToken cancellationToken) =>
        TellAsync<HeartbeatRequest, HeartbeatResponse>(new(), unregistered: true, cancellationToken);

    public Task<bool> ReportStatusAsync(Connector connector, bool unregistered, CancellationToken cancellationToken) =>
        TellAsync<StatusNotificationRequest, StatusNotificationResponse>(
            new(
                connector.Id,
                ChargePointErrorCode.NoError,
                Enum.Parse<ChargePointStatus>(connector.Status.ToString()),
                Timestamp: connector.StatusSince),
            unregistered,
            cancellationToken);

    public Task ReportFirmwareAsync(FirmwareStatus status, CancellationToken cancellationToken) =>
        TellAsync<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse>(
            new(status), unregistered: true, cancellationToken);

    public Task ReportDiagnosticsAsync(DiagnosticsStatus status, CancellationToken cancellationToken) =>
        TellAsync<DiagnosticsStatusNotificationRequest, DiagnosticsStatusNotificationResponse>(
            new(status), unregistered: true, cancellationToken);

    /// <summary>Meter values outside a transaction.</summary>
    public Task ReportMeterAsync(Connector connector, CancellationToken cancellationToken) =>
        TellAsync<MeterValuesRequest, MeterValuesResponse>(
            Reading(connector.Id, null, new(station.Clock.Next(), connector.MeterWh), ReadingContext.Trigger),
            unregistered: true,
            cancellationToken);

    public async Task<string?> AuthorizeAsync(SessionPlan plan, CancellationToken cancellationToken)
    {
        var answer = await station.Uplink.AskAsync<AuthorizeRequest, AuthorizeResponse>(
            new(plan.IdTag),
            response => Objection(response.IdTagInfo.Status, plan.ExpectedStatus),
            unregistered: false,
            contract: null,
            cancellationToken);
        return answer?.IdTagInfo.Status.ToString();
    }

    public ITransactionReport Begin(SessionPlan plan, Connector connector) => new V16TransactionReport(
        new(station.Id, connector.Id, plan.IdTag, station.Clock.Next(), connector.MeterWh)
        {
            ReservationId = connector.Reservation?.Id,
        },
        plan.ExpectedStatus);

    public string Spell(StopCause cause) => cause.ToString();

    public string Spell(ConnectorStatus status) => status.ToString();

    public CallReply Answer(IncomingCall call) => V16Commands.Answer(station, this, call);

    // OCPP 1.6 §4.2: while Rejected, the charge point shall not respond to any message of the central system.
    public CallReply AnswerRejected(IncomingCall call) => CallReply.Silence;

    public static MeterValuesRequest Reading(
        int connectorId, int? transactionId, ReadingEntry reading, ReadingContext context)
    {
        var sample = new SampledValue(
            reading.EnergyWh.ToString(CultureInfo.InvariantCulture),
            context,
            Measurand: Measurand.EnergyActiveImportRegister,
            Unit: UnitOfMeasure.Wh);
        return new(connectorId, [new(reading.TakenAt, [sample])], transactionId);
    }

    public static string? Objection<T>(T status, string expected)
        where T : struct, Enum =>
        status.ToString() == expected ? null : $"answered {status}";

    private async Task<bool> TellAsync<TRequest, TResponse>(
        TRequest request, bool unregistered, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        await station.Uplink.AskAsync<TRequest, TResponse>(
            request, _ => null, unregistered, contract: null, cancellationToken) is not null;
}
