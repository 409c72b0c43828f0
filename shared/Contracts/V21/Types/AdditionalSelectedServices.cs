using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A service besides charging, and its fee (OCPP 2.1 part 2, AdditionalSelectedServicesType).</summary>
/// <param name="ServiceFee">What the service costs.</param>
/// <param name="ServiceName">Name of the service, for people.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AdditionalSelectedServices(
    RationalNumber ServiceFee,
    [MaxLength(80)] string ServiceName,
    CustomData? CustomData = null);
