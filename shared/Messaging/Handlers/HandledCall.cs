using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>What a handler made of a CALL: the response as it goes out, and what is to follow the reply.</summary>
/// <param name="Response">The CALLRESULT's JSON object.</param>
/// <param name="AfterReply">The handler's <see cref="IAfterReply{TRequest,TResponse}"/>; null when it has none.</param>
internal readonly record struct HandledCall(ReadOnlyMemory<byte> Response, Func<CancellationToken, Task>? AfterReply)
{
    /// <summary>What the response tells the charge point about whether it may work; null when it tells nothing of it.</summary>
    public Admission? Admission { get; init; }

    /// <summary>Which rules of leniency hold for the charge point from now on, null for none; only beside an <see cref="Admission"/>.</summary>
    public string? Leniency { get; init; }
}
