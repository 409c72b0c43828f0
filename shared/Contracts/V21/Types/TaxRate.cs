using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A tax on a price (OCPP 2.1 part 2, TaxRateType).</summary>
/// <param name="Type">Name of the tax for the receipt, for example <c>State</c>.</param>
/// <param name="Tax">Its rate; %.</param>
/// <param name="Stack">
/// What it is levied on: 0, or absent, the net price; 1 the price with the taxes of stack 0; and so on.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TaxRate(
    [MaxLength(20)] string Type,
    decimal Tax,
    [Range(0, int.MaxValue)] int? Stack = null,
    CustomData? CustomData = null);
