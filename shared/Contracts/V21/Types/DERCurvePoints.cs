using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A point of a DER curve (OCPP 2.1 part 2, DERCurvePointsType).</summary>
/// <param name="X">The independent quantity, which depends on the type of curve.</param>
/// <param name="Y">
/// The dependent quantity in the curve's unit; a power factor is positive when absorbing reactive power, negative when injecting.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DERCurvePoints(decimal X, decimal Y, CustomData? CustomData = null);
