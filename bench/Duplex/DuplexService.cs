using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>Answers charge points' calls with what they have called.</summary>
internal sealed class DuplexService(Uri broker) : IWorker
{
    private readonly IHost _host = MessagingHost.Build(
        broker, static bus => bus.Queue("bench.duplex", static queue => queue.Handle<Echo>()), static services => services.AddSingleton<Sequences>());

    public Task StartAsync() => MessagingHost.StartAsync(_host);

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);

    private sealed class Echo(Sequences calls) : IActionHandler<DataTransferRequest, DataTransferResponse>
    {
        // By the name in the envelope: a call that has got into another's connection is out of order there.
        public Task<DataTransferResponse> HandleAsync(DataTransferRequest request, CallContext call, CancellationToken cancellationToken) =>
            Task.FromResult(new DataTransferResponse(
                DataTransferStatus.Accepted,
                request.MessageId == call.ChargePointId ? calls.Take(call.ChargePointId, request.Data) : $"{call.ChargePointId} has {request.MessageId}"));
    }
}
