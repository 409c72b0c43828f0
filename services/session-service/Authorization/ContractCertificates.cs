using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Data;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>
/// What is said about the contract certificate of a vehicle (OCPP 2.0.1 and 2.1 C07). Nothing here can verify its chain, and that
/// has an answer: <c>CertChainError</c>, with the id token <c>Invalid</c> (C07.FR.17).
/// </summary>
internal static class ContractCertificates
{
    /// <summary>Null when the charge point sent no certificate.</summary>
    public static AuthorizeCertificateStatusEnum? Check(V201.AuthorizeRequest request) =>
        Check(request.Certificate is not null || request.Iso15118CertificateHashData is not null);

    /// <summary>Null when the charge point sent no certificate.</summary>
    public static AuthorizeCertificateStatusEnum? Check(V21.AuthorizeRequest request) =>
        Check(request.Certificate is not null || request.Iso15118CertificateHashData is not null);

    /// <summary>What the token is worth when its certificate could not be verified.</summary>
    public static Verdict NotVerified(Verdict verdict) => verdict with { Status = TokenStatus.Invalid };

    private static AuthorizeCertificateStatusEnum? Check(bool sent) => sent ? AuthorizeCertificateStatusEnum.CertChainError : null;
}
