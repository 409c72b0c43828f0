namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>
/// What gateways ask the directory of connections. It travels as CALLs do, marked with <see cref="EnvelopeHeaders.Internal"/>, which
/// no frame of a charge point can bring about.
/// </summary>
public static class DirectoryRequest
{
    /// <summary>A charge point has connected; the answer carries its <see cref="Admission"/>, and its leniency if it has any. Request and answer are empty objects.</summary>
    public const string OpenConnection = "directory.OpenConnection";
}
