namespace Ocpp.Micro.SessionService.Payments;

/// <summary>A receipt of the operator's.</summary>
/// <param name="Id">At most 50 characters.</param>
/// <param name="Url">At most 2,000 characters.</param>
internal sealed record Receipt(string Id, string Url);
