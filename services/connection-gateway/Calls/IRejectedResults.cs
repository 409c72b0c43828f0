namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Hears of CALLRESULTs that a charge point could not use (OCPP 2.1 part 4 §4.2.3).</summary>
internal interface IRejectedResults
{
    /// <summary>Tells others. It does not wait for them.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="uniqueId">The unique id of the CALL and its answer.</param>
    /// <param name="action">The CALL's action.</param>
    /// <param name="errorCode">The error code as the charge point sent it.</param>
    /// <param name="description">The description as the charge point sent it.</param>
    void Add(ConnectionIdentity connection, string uniqueId, string action, string errorCode, string description);
}
