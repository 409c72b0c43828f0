namespace Ocpp.Micro.SessionService.Data;

/// <summary>What was last answered when a charge point asked about a VAT number (OCPP 2.1 VatNumberValidation).</summary>
internal sealed class VatNumberCheck
{
    public required string ChargePointId { get; init; }

    /// <summary>In upper case.</summary>
    public required string VatNumber { get; init; }

    /// <summary>Where it was last needed; null when that was not told.</summary>
    public int? EvseId { get; set; }

    public required bool IsAccepted { get; set; }

    /// <summary>Why not; null when it was accepted.</summary>
    public string? ReasonCode { get; set; }

    public required DateTimeOffset AskedAt { get; set; }
}
