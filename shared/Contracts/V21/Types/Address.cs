using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The address of a person or company (OCPP 2.1 part 2, AddressType).</summary>
/// <param name="Name">Name of the person or company.</param>
/// <param name="Address1">First line, such as street and number.</param>
/// <param name="City">Town.</param>
/// <param name="Country">Name of the country.</param>
/// <param name="Address2">Second line.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Address(
    [MaxLength(50)] string Name,
    [MaxLength(100)] string Address1,
    [MaxLength(100)] string City,
    [MaxLength(50)] string Country,
    [MaxLength(100)] string? Address2 = null,
    [MaxLength(20)] string? PostalCode = null,
    CustomData? CustomData = null);
