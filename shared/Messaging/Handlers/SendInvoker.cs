using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Reads the message of a SEND and runs the handler; there is nothing to write, but that it is done.</summary>
internal sealed class SendInvoker<THandler, TMessage> : ActionInvoker
    where THandler : class, ISendHandler<TMessage>
    where TMessage : class, IOcppSend<TMessage>
{
    private static readonly ReadOnlyMemory<byte> _emptyObject = "{}"u8.ToArray();

    public override OcppVersion Version => TMessage.Version;

    public override string Action => TMessage.Action;

    public override bool IsSend => true;

    public override async ValueTask<HandledCall> InvokeAsync(
        IServiceProvider services, IncomingCall call, CancellationToken cancellationToken)
    {
        var message = RequestReader.Read<TMessage>(call, services, out var deviations);
        await services.GetRequiredService<THandler>().HandleAsync(message, call.Context, cancellationToken);

        return new(_emptyObject, deviations?.After(null));
    }
}
