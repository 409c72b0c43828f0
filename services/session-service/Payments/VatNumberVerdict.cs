using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>What a VAT number is worth.</summary>
/// <param name="IsAccepted">Whether it may stand on a receipt.</param>
/// <param name="Company">Whose it is, where that is known.</param>
/// <param name="Reason">Why it is not accepted.</param>
public sealed record VatNumberVerdict(bool IsAccepted, Address? Company = null, StatusInfo? Reason = null);
