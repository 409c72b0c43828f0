namespace Ocpp.Micro.SessionService.Metering;

/// <summary>A meter's signature over a reading, as it came (OCPP 2.0.1 and 2.1 part 2, SignedMeterValueType).</summary>
/// <param name="Data">The signed data, encoded.</param>
/// <param name="Encoding">How it is encoded.</param>
/// <param name="Method">How it was signed.</param>
/// <param name="PublicKey">The key to check it with.</param>
internal sealed record MeterSignature(string Data, string Encoding, string? Method, string? PublicKey);
