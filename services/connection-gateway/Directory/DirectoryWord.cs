using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>What the directory says of a connection.</summary>
/// <param name="Admission">Whether its charge point was accepted.</param>
/// <param name="Leniency">Its leniency; null for none.</param>
/// <param name="Epoch">The connection's epoch; 0 when the directory did not answer.</param>
/// <param name="IsSuperseded">Whether the charge point has a newer connection.</param>
internal readonly record struct DirectoryWord(Admission Admission, string? Leniency, long Epoch, bool IsSuperseded)
{
    public static DirectoryWord None => new(Admission.Unknown, null, 0, false);
}
