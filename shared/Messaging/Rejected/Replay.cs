namespace Ocpp.Micro.Messaging.Rejected;

/// <summary>What came of bringing a message again.</summary>
/// <param name="Message">The message.</param>
/// <param name="Failure">Why it stays where it is: what a CALL was answered; null when it was worked on, or a fact brought to its queue.</param>
public sealed record Replay(RejectedMessage Message, string? Failure);
