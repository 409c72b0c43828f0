namespace Ocpp.Micro.DeviceService.Data;

/// <summary>
/// A piece of what a charge point knows of a customer: personal data, kept for a short time and never logged. The pieces of the
/// newest run of a request, in the order of their numbers, are the text; a piece may end within a word.
/// </summary>
internal sealed class CustomerInformation : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required int RequestId { get; init; }

    /// <summary>See <see cref="Report.Run"/>.</summary>
    public required int Run { get; init; }

    public required int SeqNo { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
