namespace Ocpp.Micro.SessionService.Payments;

/// <summary>
/// Knows which VAT numbers are good. Without one of an operator's own, registered in the host before the service's module, none is
/// accepted, with the reason <c>NotEnabled</c>.
/// </summary>
public interface IVatNumberValidator
{
    /// <summary>Checks a VAT number.</summary>
    /// <param name="vatNumber">As the driver entered it; at most 20 characters.</param>
    /// <param name="cancellationToken">The charge point's deadline.</param>
    /// <returns>Its worth; an exception is answered with a CALLERROR InternalError.</returns>
    Task<VatNumberVerdict> ValidateAsync(string vatNumber, CancellationToken cancellationToken);
}
