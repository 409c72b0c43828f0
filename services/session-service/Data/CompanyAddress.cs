namespace Ocpp.Micro.SessionService.Data;

/// <summary>Who a receipt is for (OCPP 2.1 AddressType).</summary>
internal sealed class CompanyAddress
{
    public required string Name { get; init; }

    public required string Address1 { get; init; }

    public string? Address2 { get; init; }

    public string? PostalCode { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }
}
