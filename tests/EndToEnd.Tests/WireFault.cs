using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A row of the table of wire faults.</summary>
/// <param name="Version">The version of the socket.</param>
/// <param name="Paragraph">
/// Where the answer is asked for: 1.6 is OCPP 1.6; J16 is OCPP-J 1.6, with its errata sheet J16e; J201 is OCPP 2.0.1 part 4; J21 is OCPP 2.1 part 4.
/// </param>
/// <param name="Frame">What the charge point sends.</param>
/// <param name="Answer">How the answer begins; null for a frame that must not be answered.</param>
public sealed record WireFault(OcppVersion Version, string Paragraph, string Frame, string? Answer)
{
    /// <summary>Names the row in the test's output.</summary>
    public override string ToString() => $"{Version.Subprotocol()} {Paragraph}: {(Frame.Length > 60 ? Frame[..60] : Frame)}";
}
