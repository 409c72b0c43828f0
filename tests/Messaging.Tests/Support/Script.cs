using System.Threading.Channels;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;
using NotifyPeriodicEventStream = Ocpp.Micro.Contracts.V21.NotifyPeriodicEventStream;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>What the handlers of a test do, written by the test.</summary>
internal sealed class Script
{
    public Func<DataTransferRequest, CallContext, CancellationToken, Task<DataTransferResponse>> DataTransfer { get; set; } =
        (_, _, _) => Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));

    public Func<DataTransferRequest, DataTransferResponse, CallContext, CancellationToken, Task> AfterDataTransfer { get; set; } =
        (_, _, _, _) => Task.CompletedTask;

    public Func<StartTransactionRequest, CallContext, CancellationToken, Task<StartTransactionResponse>> StartTransaction { get; set; } =
        (_, _, _) => Task.FromResult(new StartTransactionResponse(new(AuthorizationStatus.Accepted), 1));

    public Func<HeartbeatRequest, CallContext, CancellationToken, Task<HeartbeatResponse>> Heartbeat { get; set; } =
        (_, call, _) => Task.FromResult(new HeartbeatResponse(call.ReceivedAt));

    public Func<Length, CancellationToken, Task<Number>> Length { get; set; } = (_, _) => Task.FromResult(new Number(0));

    /// <summary>What a handler of SENDs does before it counts one as taken.</summary>
    public Func<CancellationToken, Task> Stream { get; set; } = _ => Task.CompletedTask;

    /// <summary>The SENDs that were taken.</summary>
    public Channel<(NotifyPeriodicEventStream Message, CallContext Call)> Streams { get; } =
        Channel.CreateUnbounded<(NotifyPeriodicEventStream, CallContext)>();

    /// <summary>The reports that were taken.</summary>
    public Channel<object> Reports { get; } = Channel.CreateUnbounded<object>();

    /// <summary>The deviations that were accepted.</summary>
    public Channel<DeviationAccepted> Deviations { get; } = Channel.CreateUnbounded<DeviationAccepted>();

    /// <summary>Lets DataTransfer answer with a text at once.</summary>
    public void AnswerDataTransfer(string data) =>
        DataTransfer = (_, _, _) => Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted, data));
}

internal sealed class ScriptedDataTransfer(Script script)
    : IActionHandler<DataTransferRequest, DataTransferResponse>, IAfterReply<DataTransferRequest, DataTransferResponse>
{
    public Task<DataTransferResponse> HandleAsync(DataTransferRequest request, CallContext call, CancellationToken cancellationToken) =>
        script.DataTransfer(request, call, cancellationToken);

    public Task AfterReplyAsync(
        DataTransferRequest request, DataTransferResponse response, CallContext call, CancellationToken cancellationToken) =>
        script.AfterDataTransfer(request, response, call, cancellationToken);
}

internal sealed class ScriptedStartTransaction(Script script) : IActionHandler<StartTransactionRequest, StartTransactionResponse>, ISetsAside
{
    public Task<StartTransactionResponse> HandleAsync(
        StartTransactionRequest request, CallContext call, CancellationToken cancellationToken) =>
        script.StartTransaction(request, call, cancellationToken);
}

/// <summary>A question of one service to another.</summary>
internal sealed record Length(string Text) : IInternalRequest<Length, Number>
{
    public static string Name => "test.Length";
}

internal sealed record Number(int Value);

internal sealed class ScriptedLength(Script script) : IRequestHandler<Length, Number>
{
    public Task<Number> HandleAsync(Length request, CancellationToken cancellationToken) => script.Length(request, cancellationToken);
}

internal sealed class ScriptedHeartbeat(Script script) : IActionHandler<HeartbeatRequest, HeartbeatResponse>
{
    public Task<HeartbeatResponse> HandleAsync(HeartbeatRequest request, CallContext call, CancellationToken cancellationToken) =>
        script.Heartbeat(request, call, cancellationToken);
}

internal sealed class ScriptedStream(Script script) : ISendHandler<NotifyPeriodicEventStream>
{
    /// <summary>The id of a stream that is not taken.</summary>
    public const int Fails = 500;

    public async Task HandleAsync(NotifyPeriodicEventStream message, CallContext call, CancellationToken cancellationToken)
    {
        if (message.Id == Fails)
            throw new InvalidOperationException("It failed.");

        await script.Stream(cancellationToken);
        script.Streams.Writer.TryWrite((message, call));
    }
}
