using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>
/// The messages of a 2.x charge point, said once in the records of 2.1: what they write for it stands in 2.0.1 word for word,
/// and is held against that version's contract before it is sent.
/// </summary>
internal abstract class V2Protocol(Station station) : IProtocol
{
    private const int SerialNumberLength = 25;

    private readonly EventReport _events = new(station);

    public Station Station => station;

    public DeviceModel Model { get; } = new(station);

    public abstract OcppVersion Version { get; }

    /// <summary>What the version allows of an action, where the records of 2.1 allow more; null where they do not.</summary>
    public abstract ActionContract? Contract(string action);

    public async Task<Registration?> BootAsync(CancellationToken cancellationToken)
    {
        var options = station.Options;
        var serialNumber = station.Id.Length <= SerialNumberLength ? station.Id : station.Id[..SerialNumberLength];
        var reason = station.BootCause switch
        {
            BootCause.Reset => BootReasonEnum.RemoteReset,
            BootCause.Requested => BootReasonEnum.Triggered,
            _ => BootReasonEnum.PowerUp,
        };
        var answer = await AskAsync<BootNotificationRequest, BootNotificationResponse>(
            new(new(options.Model, options.Vendor, serialNumber, FirmwareVersion: options.FirmwareVersion), reason),
            response => Objection(response.Status, "Accepted"),
            unregistered: true,
            cancellationToken);
        return answer is null
            ? null
            : new(Enum.Parse<RegistrationStatus>(answer.Status.ToString()), TimeSpan.FromSeconds(Math.Max(0, answer.Interval)));
    }

    // Appendix 1 of part 2: StartupOfTheDevice is a critical event, so it is always told.
    public async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        await ReportSecurityEventAsync("StartupOfTheDevice", cancellationToken);
        if (station.Options.ReportsInventory)
        {
            await new InventoryReport(this, requestId: 0).SendAsync(Model.Variables, cancellationToken);
        }
    }

    public Task HeartbeatAsync(CancellationToken cancellationToken) =>
        TellAsync<HeartbeatRequest, HeartbeatResponse>(new(), unregistered: true, cancellationToken);

    public async Task<bool> ReportStatusAsync(Connector connector, bool unregistered, CancellationToken cancellationToken)
    {
        if (connector.Id == 0)
        {
            // 2.x tells the status of connectors only.
            return true;
        }

        var (before, status) = (connector.Reported, Spell(connector.Status));
        var told = await TellAsync<StatusNotificationRequest, StatusNotificationResponse>(
            new(connector.StatusSince, Enum.Parse<ConnectorStatusEnum>(status), connector.Id, ConnectorId),
            unregistered,
            cancellationToken);
        if (told && EventReport.IsVehicle(before) != EventReport.IsVehicle(status))
        {
            await TellAsync<NotifyEventRequest, NotifyEventResponse>(_events.Vehicle(connector, status), unregistered, cancellationToken);
        }

        return told;
    }

    public Task ReportSecurityEventAsync(string type, CancellationToken cancellationToken) =>
        TellAsync<SecurityEventNotificationRequest, SecurityEventNotificationResponse>(
            new(type, station.Clock.Next()), unregistered: false, cancellationToken);

    public Task ReportFirmwareAsync(FirmwareStatusEnum status, int? requestId, CancellationToken cancellationToken) =>
        TellAsync<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse>(
            new(status, requestId), unregistered: true, cancellationToken);

    public Task ReportLogAsync(UploadLogStatusEnum status, int? requestId, CancellationToken cancellationToken) =>
        TellAsync<LogStatusNotificationRequest, LogStatusNotificationResponse>(
            new(status, requestId), unregistered: true, cancellationToken);

    /// <summary>Meter values outside a transaction.</summary>
    public Task ReportMeterAsync(Connector connector, CancellationToken cancellationToken) =>
        TellAsync<MeterValuesRequest, MeterValuesResponse>(
            new(connector.Id, [Sample(station.Clock.Next(), connector.MeterWh, ReadingContextEnum.Trigger)]),
            unregistered: true,
            cancellationToken);

    public async Task<string?> AuthorizeAsync(SessionPlan plan, CancellationToken cancellationToken)
    {
        var answer = await AskAsync<AuthorizeRequest, AuthorizeResponse>(
            new(new IdToken(plan.IdTag, plan.IdTokenType)),
            response => Objection(response.IdTokenInfo.Status, plan.ExpectedStatus),
            unregistered: false,
            cancellationToken);
        return answer?.IdTokenInfo.Status.ToString();
    }

    public ITransactionReport Begin(SessionPlan plan, Connector connector) => new V2TransactionReport(
        this,
        connector,
        plan,
        new(station.Id, Has(Quirks.EvseWithoutConnector) ? 0 : ConnectorId, plan.IdTag, station.Clock.Next(), connector.MeterWh)
        {
            EvseId = connector.Id,
            ReservationId = connector.Reservation?.Id,
            TransactionId = Has(Quirks.LongTransactionIds) ? $"TX{Guid.NewGuid():N}" : Guid.NewGuid().ToString(),
        });

    public string Spell(StopCause cause) => cause switch
    {
        _ when Has(Quirks.EndedWithoutReason) => nameof(ReasonEnum.Local),
        StopCause.SoftReset or StopCause.HardReset => nameof(ReasonEnum.ImmediateReset),
        StopCause.UnlockCommand => nameof(ReasonEnum.Other),
        _ => cause.ToString(),
    };

    public string Spell(ConnectorStatus status) => status switch
    {
        ConnectorStatus.Preparing or ConnectorStatus.Charging or ConnectorStatus.Finishing => nameof(ConnectorStatusEnum.Occupied),
        _ => status.ToString(),
    };

    public CallReply Answer(IncomingCall call) => V2Commands.Answer(this, call);

    // OCPP 2.0.1 part 2, B03.FR.08.
    public CallReply AnswerRejected(IncomingCall call) =>
        CallReply.Error(OcppErrorCode.SecurityError.ToWire(Version), "the charging station was rejected");

    public bool Has(Quirks quirk) => station.Options.Quirks.HasFlag(quirk);

    public int ConnectorId => Has(Quirks.ConnectorZero) ? 0 : 1;

    public static MeterValue Sample(DateTimeOffset takenAt, int energyWh, ReadingContextEnum context) => new(
        [new(energyWh, MeasurandEnum.EnergyActiveImportRegister, context, UnitOfMeasure: new("Wh"))],
        takenAt);

    public static string? Objection<T>(T status, string expected)
        where T : struct, Enum =>
        status.ToString() == expected ? null : $"answered {status}";

    public Task<TResponse?> AskAsync<TRequest, TResponse>(
        TRequest request, Func<TResponse, string?> objection, bool unregistered, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        station.Uplink.AskAsync(request, objection, unregistered, Contract(TRequest.Action), cancellationToken);

    public async Task<bool> TellAsync<TRequest, TResponse>(
        TRequest request, bool unregistered, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        await AskAsync<TRequest, TResponse>(request, _ => null, unregistered, cancellationToken) is not null;
}
