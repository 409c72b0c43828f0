using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>
/// Accepts no VAT number and says why: nobody here can check one, and an unchecked number on a receipt would claim that somebody
/// has (reason code: OCPP 2.1 part 2 appendices §5).
/// </summary>
internal sealed class NoVatNumberValidator : IVatNumberValidator
{
    private static readonly VatNumberVerdict _notEnabled = new(
        IsAccepted: false, Reason: new("NotEnabled", "Validation of VAT numbers is not configured."));

    public Task<VatNumberVerdict> ValidateAsync(string vatNumber, CancellationToken cancellationToken) => Task.FromResult(_notEnabled);
}
