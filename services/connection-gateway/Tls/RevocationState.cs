namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>What those say who publish the revocation of certificates.</summary>
internal enum RevocationState
{
    /// <summary>Nothing: there was no answer, or nobody was asked.</summary>
    Unknown,

    /// <summary>It is not revoked.</summary>
    Good,

    /// <summary>It is revoked.</summary>
    Revoked,
}
