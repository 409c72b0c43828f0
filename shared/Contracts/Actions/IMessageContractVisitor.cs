using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Actions;

/// <summary>Does something with the types of a message that was found by its name.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IMessageContractVisitor<out TResult>
{
    /// <summary>Called with the records of the message.</summary>
    /// <typeparam name="TRequest">The payload of the CALL.</typeparam>
    /// <typeparam name="TResponse">The payload of the CALLRESULT.</typeparam>
    TResult Visit<TRequest, TResponse>()
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>;
}
