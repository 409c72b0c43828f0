using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Takes the answers to a connection's CALLs, and hears of its end.</summary>
internal interface IAnswerOutput
{
    /// <summary>Sends one answer; false when the connection is no longer there to take it.</summary>
    ValueTask<bool> AnswerAsync(string uniqueId, CallReply reply);

    /// <summary>Closes the connection, because the charge point has a newer one elsewhere.</summary>
    void Replace();
}
