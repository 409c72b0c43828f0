using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.OperatorApi.Audit;

namespace Ocpp.Micro.OperatorApi.Credentials;

/// <summary>How a charge point must prove who it is.</summary>
/// <param name="SecurityProfile">0 open, 1 a password, 2 a password over TLS, 3 a certificate over TLS.</param>
/// <param name="Password">
/// Its only password from now on: 16 characters at least and 40 bytes at most. Absent leaves those there are.
/// </param>
/// <param name="CommonName">The common name of its certificate, at most 64 characters; absent for its id.</param>
internal sealed record CredentialBody(int? SecurityProfile, string? Password = null, string? CommonName = null) : IChange
{
    /// <summary>Nothing of a password, wherever it may be written.</summary>
    public override string ToString() => nameof(CredentialBody);
}

/// <summary>A higher profile for a charge point.</summary>
/// <param name="SecurityProfile">1 to 3, and higher than it is.</param>
/// <param name="Network">Where a charge point of 2.x connects to with it; absent for 1.6, which keeps to its address.</param>
/// <param name="HasCertificate">For 3: it surely has a certificate from elsewhere, and need not have taken one from certificate-service.</param>
internal sealed record ProfileBody(int? SecurityProfile, NetworkTarget? Network = null, bool HasCertificate = false) : IChange;
