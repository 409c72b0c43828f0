namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// A handler whose CALLs say what must not be lost. A charge point gives a message up that was refused a few times: one that the handler
/// fails on or does not finish in time, or whose payload breaks a rule, is kept in the queue's <c>.rejected</c> queue, with the reason, for an operator to look at and
/// to bring again. Not one that the handler itself refuses with a <see cref="CallErrorException"/>. Nothing is kept within a process.
/// </summary>
public interface ISetsAside;
