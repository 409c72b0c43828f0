namespace Ocpp.Micro.Contracts.Requests;

/// <summary>
/// What one part of the system asks another: a gateway the directory of connections, the operators' API a service about its rows. It
/// travels as CALLs do, marked with <see cref="Envelope.EnvelopeHeaders.Internal"/>, which no frame of a charge point can bring about; its
/// body is <see cref="InternalJson"/>.
/// </summary>
/// <typeparam name="TSelf">The question.</typeparam>
/// <typeparam name="TResponse">Its answer. What is not there is an answer too; who refuses a question has been asked wrongly.</typeparam>
public interface IInternalRequest<TSelf, TResponse>
    where TSelf : class, IInternalRequest<TSelf, TResponse>
    where TResponse : class
{
    /// <summary>
    /// What stands in an action's place in the routing key: whose it is, a dot, what is asked, for example <c>boot.ListChargePoints</c>.
    /// Exactly one service answers it.
    /// </summary>
    static abstract string Name { get; }
}
