namespace Ocpp.Micro.Messaging.Transport;

/// <summary>The state of this process's own way to the broker.</summary>
internal interface IBusLink
{
    /// <summary>Whether there is a broker, so that messages reach other processes.</summary>
    bool LeavesProcess { get; }

    /// <summary>Whether calls and facts can be sent now.</summary>
    bool IsConnected { get; }
}
