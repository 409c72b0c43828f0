using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// A handler whose answer tells a charge point whether it may work, beside its <see cref="IActionHandler{TRequest,TResponse}"/>. It
/// answers whatever the charge point was told before, where others refuse one that waits; and the gateway goes by its answer from
/// then on.
/// </summary>
/// <typeparam name="TResponse">The answer.</typeparam>
public interface IAdmitsChargePoint<in TResponse>
{
    /// <summary>What the answer tells.</summary>
    /// <param name="response">The answer that is about to be sent.</param>
    Admission AdmissionOf(TResponse response);
}
