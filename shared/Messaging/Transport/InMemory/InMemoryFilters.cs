using MassTransit;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport.InMemory;

/// <summary>Takes CALLs off an endpoint before the bus looks into them.</summary>
internal sealed class InMemoryCallFilter(CallDispatcher dispatcher, PendingCalls pendingCalls) : IFilter<ReceiveContext>
{
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var message = InMemoryMessage.Read<InMemoryCall>(context);
        return dispatcher.DispatchAsync(
            message.Call, new InMemoryReplySender(pendingCalls, message.Key), context.CancellationToken).AsTask();
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("calls");
}

/// <summary>Takes facts off an endpoint before the bus looks into them.</summary>
internal sealed class InMemoryFactFilter(FactDispatcher dispatcher) : IFilter<ReceiveContext>
{
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) =>
        dispatcher.DispatchAsync(InMemoryMessage.Read<IncomingFact>(context), context.CancellationToken);

    public void Probe(ProbeContext context) => context.CreateFilterScope("facts");
}

/// <summary>Answers in the table of the same process.</summary>
internal sealed class InMemoryReplySender(PendingCalls pendingCalls, long key) : IReplySender
{
    public ValueTask SendAsync(CallReply reply, CancellationToken cancellationToken)
    {
        pendingCalls.Complete(key, reply);
        return ValueTask.CompletedTask;
    }
}
