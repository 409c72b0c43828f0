namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>What is to be thought of a client's certificate.</summary>
internal enum CertificateVerdict
{
    /// <summary>It is not that of the charge point, or not good any more.</summary>
    Refused,

    /// <summary>It proves who the client is.</summary>
    Accepted,

    /// <summary>Nobody says whether it is revoked, and that has to be known.</summary>
    NotKnown,
}
