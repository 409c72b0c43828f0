using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>The way from payload bytes to one method of a handler and back; built once, when the handler is registered.</summary>
internal abstract class ActionInvoker
{
    /// <summary>The OCPP version the action belongs to.</summary>
    public abstract OcppVersion Version { get; }

    /// <summary>The action, as the specification spells it.</summary>
    public abstract string Action { get; }

    /// <summary>Whether it takes SENDs; false when it answers CALLs.</summary>
    public virtual bool IsSend => false;

    /// <summary>Whether it answers what gateways ask; false when it is for charge points.</summary>
    public virtual bool IsInternal => false;

    /// <summary>Whether it answers charge points that were told to wait.</summary>
    public virtual bool AnswersBeforeAcceptance => false;

    /// <summary>Whether a CALL is kept that could not be worked on.</summary>
    public virtual bool SetsAside => false;

    public abstract ValueTask<HandledCall> InvokeAsync(IServiceProvider services, IncomingCall call, CancellationToken cancellationToken);
}

/// <summary>Reads the request, runs the handler, writes the response; no reflection on the way.</summary>
internal sealed class ActionInvoker<THandler, TRequest, TResponse> : ActionInvoker
    where THandler : class, IActionHandler<TRequest, TResponse>
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    public override OcppVersion Version => TRequest.Version;

    public override string Action => TRequest.Action;

    public override bool AnswersBeforeAcceptance { get; } = typeof(THandler).IsAssignableTo(typeof(IAdmitsChargePoint<TResponse>));

    public override bool SetsAside { get; } = typeof(THandler).IsAssignableTo(typeof(ISetsAside));

    public override async ValueTask<HandledCall> InvokeAsync(
        IServiceProvider services, IncomingCall call, CancellationToken cancellationToken)
    {
        // A boot message decides by itself which rules hold for it and from then on: it tells of the firmware that has just started.
        if (AnswersBeforeAcceptance)
            call = call with { Context = call.Context with { Leniency = services.GetRequiredService<LeniencyRules>().NamesFor(call.Payload) } };

        var request = RequestReader.Read<TRequest>(call, services, out var deviations);
        var handler = services.GetRequiredService<THandler>();
        var context = handler is IAnswersOnce
            ? call.Context with { PayloadHash = SHA256.HashData(call.Payload.Span) }
            : call.Context;
        var response = await handler.HandleAsync(request, context, cancellationToken);

        var afterReply = handler is IAfterReply<TRequest, TResponse> after ? Follow(after, request, response, call) : null;
        var handled = new HandledCall(PayloadCodec.Write(response), deviations is null ? afterReply : deviations.After(afterReply));
        return AnswersBeforeAcceptance
            ? handled with { Admission = ((IAdmitsChargePoint<TResponse>)handler).AdmissionOf(response), Leniency = call.Context.Leniency }
            : handled;
    }

    // Apart, so that only handlers that want it pay for the closure.
    private static Func<CancellationToken, Task> Follow(
        IAfterReply<TRequest, TResponse> after, TRequest request, TResponse response, IncomingCall call) =>
        token => after.AfterReplyAsync(request, response, call.Context, token);
}
