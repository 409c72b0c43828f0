namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// A handler that gives a repeated CALL its first answer again, and so has to know it again: the context of its CALLs carries
/// <see cref="CallContext.PayloadHash"/>. Meant for billing messages; the answer to any other would be an old one.
/// </summary>
public interface IAnswersOnce : ISetsAside;
