namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A CALL that is set aside.</summary>
/// <param name="Call">The CALL.</param>
/// <param name="Queue">The queue it was taken off.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="At">When that was found.</param>
internal readonly record struct RejectedCall(IncomingCall Call, string Queue, string Reason, DateTimeOffset At);
