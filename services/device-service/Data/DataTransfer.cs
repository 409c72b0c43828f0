using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>What a charge point has sent by DataTransfer, and what it was answered.</summary>
internal sealed class DataTransfer : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>Tells how to read the data: a text on 1.6, any JSON value on 2.x.</summary>
    public required OcppVersion Version { get; init; }

    public required string VendorId { get; init; }

    public string? MessageId { get; init; }

    public string? Data { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Fingerprint of what was sent: with the time, what makes it the same transfer when it is delivered twice.</summary>
    public required string Key { get; init; }

    /// <summary>As the specification spells it (OCPP 1.6 §7.16); null when there was no answer, or a CALLERROR.</summary>
    public string? Status { get; set; }

    public string? AnswerData { get; set; }
}
