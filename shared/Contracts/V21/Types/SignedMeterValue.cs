using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A reading as the meter signed it (OCPP 2.1 part 2, SignedMeterValueType).</summary>
/// <param name="SignedMeterData">The signed data in Base64, which may hold more than the reading itself.</param>
/// <param name="EncodingMethod">The format of the signed data, such as <c>OCMF</c> or <c>EDL</c>.</param>
/// <param name="SigningMethod">How it was signed; may be absent when the signed data tells it.</param>
/// <param name="PublicKey">
/// The key to check it by, in Base64; whether it is sent depends on <c>PublicKeyWithSignedMeterValue</c>.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SignedMeterValue(
    [MaxLength(32768)] string SignedMeterData,
    [MaxLength(50)] string EncodingMethod,
    [MaxLength(50)] string? SigningMethod = null,
    [MaxLength(2500)] string? PublicKey = null,
    CustomData? CustomData = null);
