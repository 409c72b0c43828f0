using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// One sampled value: what was measured, where, when and in which situation. What a charge point leaves out is filled in with
/// the specification's default (OCPP 1.6 §7.43; 2.x SampledValueType), so that every row can be read by itself.
/// </summary>
internal sealed class MeterReading
{
    /// <summary>Derived from all that tells this reading from another, so that the same reading is the same row however often it is sent.</summary>
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    /// <summary>On 2.x, where zero is the main meter; null on 1.6, and as long as a transaction has none.</summary>
    public int? EvseId { get; init; }

    /// <summary>On 1.6, where zero is the charge point's main meter; null on 2.x, and when all that is known is an unknown transaction.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>By the id of its row, or as the charge point sent it where there is none; null outside a transaction.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Whose id that is; see <see cref="Transaction.Family"/>.</summary>
    public required OcppFamily Family { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset SampledAt { get; init; }

    /// <summary>For example <c>Energy.Active.Import.Register</c>.</summary>
    public required string Measurand { get; init; }

    /// <summary>For example <c>L1-N</c>; null for the sum or where there are no phases.</summary>
    public string? Phase { get; init; }

    /// <summary>For example <c>Outlet</c>.</summary>
    public required string Location { get; init; }

    /// <summary>For example <c>Sample.Periodic</c>.</summary>
    public required string Context { get; init; }

    /// <summary>For example <c>Wh</c>; null when none was sent for a measurand that has no default.</summary>
    public string? Unit { get; init; }

    /// <summary><c>Raw</c> or <c>SignedData</c>.</summary>
    public required string Format { get; init; }

    /// <summary>On 1.6 the text as it was sent, on 2.x the number in its plain spelling, before the multiplier.</summary>
    public required string Value { get; init; }

    /// <summary>Power of ten to multiply the value by, as it was sent; null on 1.6, and where nothing was said.</summary>
    public int? Multiplier { get; init; }

    /// <summary>The value as a number with the multiplier applied, to calculate with; null when it is none.</summary>
    public decimal? Number { get; init; }

    /// <summary>The meter's signature over the reading, as it came; 2.x only.</summary>
    public string? SignedData { get; init; }

    public string? SigningMethod { get; init; }

    public string? EncodingMethod { get; init; }

    public string? PublicKey { get; init; }
}
