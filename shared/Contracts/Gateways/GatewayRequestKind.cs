namespace Ocpp.Micro.Contracts.Gateways;

/// <summary>What one gateway instance can be asked for.</summary>
public enum GatewayRequestKind
{
    /// <summary>Nothing that this process knows: a newer one asks.</summary>
    Unknown,

    /// <summary>To send a CALL to a charge point, and to bring back what it answers.</summary>
    Call,

    /// <summary>To send a SEND to a charge point, which is not answered (OCPP 2.1 part 4 §4.2.4).</summary>
    Send,

    /// <summary>To tell a charge point that its CALLRESULT cannot be used, with a CALLRESULTERROR (OCPP 2.1 part 4 §4.2.3).</summary>
    RejectResult,

    /// <summary>To close a connection, for its charge point has a newer one elsewhere.</summary>
    CloseConnection,
}
