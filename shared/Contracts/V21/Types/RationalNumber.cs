using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// An ISO 15118-20 number: <c>value</c> times ten to the power of <c>exponent</c> (OCPP 2.1 part 2, RationalNumberType).
/// </summary>
/// <param name="Exponent">The power of ten; negative for fractions.</param>
/// <param name="Value">What to multiply by the power of ten.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record RationalNumber(int Exponent, int Value, CustomData? CustomData = null);
