namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Knows which VAT numbers are good: the place to ask a register from.</summary>
internal interface IVatNumberValidator
{
    /// <summary>Checks a VAT number.</summary>
    /// <param name="vatNumber">As the driver entered it; at most 20 characters.</param>
    /// <param name="cancellationToken">The deadline.</param>
    Task<VatNumberVerdict> ValidateAsync(string vatNumber, CancellationToken cancellationToken);
}
