using System.Threading.Channels;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Tests.Support;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.Messaging.Tests.Leniency;

/// <summary>Takes what charge points with leave to deviate report.</summary>
internal sealed class ScriptedReports(Script script)
    : IActionHandler<V16.StatusNotificationRequest, V16.StatusNotificationResponse>,
        IActionHandler<V16.MeterValuesRequest, V16.MeterValuesResponse>,
        IActionHandler<V201.SecurityEventNotificationRequest, V201.SecurityEventNotificationResponse>,
        IActionHandler<V21.StatusNotificationRequest, V21.StatusNotificationResponse>
{
    public Task<V16.StatusNotificationResponse> HandleAsync(
        V16.StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken) =>
        Take(request, new V16.StatusNotificationResponse());

    public Task<V16.MeterValuesResponse> HandleAsync(
        V16.MeterValuesRequest request, CallContext call, CancellationToken cancellationToken) =>
        Take(request, new V16.MeterValuesResponse());

    public Task<V201.SecurityEventNotificationResponse> HandleAsync(
        V201.SecurityEventNotificationRequest request, CallContext call, CancellationToken cancellationToken) =>
        Take(request, new V201.SecurityEventNotificationResponse());

    public Task<V21.StatusNotificationResponse> HandleAsync(
        V21.StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken) =>
        Take(request, new V21.StatusNotificationResponse());

    private Task<T> Take<T>(object request, T response)
    {
        script.Reports.Writer.TryWrite(request);
        return Task.FromResult(response);
    }
}

/// <summary>Hears of what was accepted.</summary>
internal sealed class ScriptedDeviations(Script script) : IFactHandler<DeviationAccepted>
{
    public Task HandleAsync(DeviationAccepted fact, CancellationToken cancellationToken)
    {
        script.Deviations.Writer.TryWrite(fact);
        return Task.CompletedTask;
    }
}
