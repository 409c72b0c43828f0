namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>What a charge point proved when it connected.</summary>
/// <param name="SecurityProfile">The security profile that its connection really has, 0 to 3 (OCPP 2.0.1 part 2, A00).</param>
/// <param name="PasswordNumber">Which of its passwords it came in with; null for none.</param>
internal sealed record Proof(int SecurityProfile, long? PasswordNumber)
{
    /// <summary>Nothing; shared, because every charge point of an open system has it.</summary>
    public static readonly Proof None = new(0, null);
}
