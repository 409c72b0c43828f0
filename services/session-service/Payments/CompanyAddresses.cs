using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Between an address of OCPP 2.1 and its row.</summary>
internal static class CompanyAddresses
{
    public static CompanyAddress Of(Address address) => new()
    {
        Name = address.Name,
        Address1 = address.Address1,
        Address2 = address.Address2,
        PostalCode = address.PostalCode,
        City = address.City,
        Country = address.Country,
    };
}
