using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>The way of an internal question to who answers it, and back.</summary>
/// <typeparam name="TRequest">The question.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
internal abstract class RequestInvoker<TRequest, TResponse>(OcppVersion version) : ActionInvoker
    where TRequest : class, IInternalRequest<TRequest, TResponse>
    where TResponse : class
{
    public override OcppVersion Version => version;

    public override string Action => TRequest.Name;

    public override bool IsInternal => true;

    // It is not about what a charge point may do.
    public override bool AnswersBeforeAcceptance => true;

    public override async ValueTask<HandledCall> InvokeAsync(
        IServiceProvider services, IncomingCall call, CancellationToken cancellationToken) =>
        await AskAsync(InternalJson.Read<TRequest>(call.Payload.Span), call.Context, services, cancellationToken);

    protected abstract Task<HandledCall> AskAsync(
        TRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken);

    protected static HandledCall Answer(TResponse response) => new(InternalJson.Write(response), null);
}

/// <summary>Has a question answered by its handler.</summary>
internal sealed class RequestInvoker<THandler, TRequest, TResponse>() : RequestInvoker<TRequest, TResponse>(InternalRoute.Version)
    where THandler : class, IRequestHandler<TRequest, TResponse>
    where TRequest : class, IInternalRequest<TRequest, TResponse>
    where TResponse : class
{
    protected override async Task<HandledCall> AskAsync(
        TRequest request, CallContext call, IServiceProvider services, CancellationToken cancellationToken) =>
        Answer(await services.GetRequiredService<THandler>().HandleAsync(request, cancellationToken));
}
