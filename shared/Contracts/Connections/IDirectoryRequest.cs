namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// A question to the directory of connections. It travels as CALLs do, marked with <see cref="Envelope.EnvelopeHeaders.Internal"/>,
/// which no frame of a charge point can bring about; its body is <see cref="DirectoryJson"/>.
/// </summary>
/// <typeparam name="TSelf">The question.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
public interface IDirectoryRequest<TSelf, TResponse>
    where TSelf : class, IDirectoryRequest<TSelf, TResponse>
    where TResponse : class
{
    /// <summary>What stands in an action's place in the routing key; begins with <c>directory.</c>.</summary>
    static abstract string Name { get; }
}
