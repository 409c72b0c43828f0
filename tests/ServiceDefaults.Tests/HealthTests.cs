using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Management;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_FailingCheck_AnswersUnavailableAndNamesIt()
    {
        await using var service = await StartWithAsync(HealthCheckResult.Unhealthy("no connection"));

        using var response = await service.GetAsync(ManagementOptions.Listener, "/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","checks":{"lifetime":{"status":"Healthy"},"broker":{"status":"Unhealthy","description":"no connection"}}}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Live_FailingReadyCheck_StaysHealthy()
    {
        await using var service = await StartWithAsync(HealthCheckResult.Unhealthy("no connection"));

        using var response = await service.GetAsync(ManagementOptions.Listener, "/health/live");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Ready_CheckFailedWithException_KeepsItsTextToItself()
    {
        await using var service = await StartWithAsync(
            HealthCheckResult.Unhealthy("amqp://guest:secret@host", new InvalidOperationException("secret")));

        var report = await service.ReadAsync(ManagementOptions.Listener, "/health/ready");

        Assert.Contains("broker", report, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_ServiceToldToStop_AnswersUnavailableWhileItDrains()
    {
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await ServiceUnderTest.StartAsync(
            builder => builder.Services.AddHostedService(_ => new DrainUntil(drained.Task)));

        service.App.Lifetime.StopApplication();
        var stopping = service.App.StopAsync(TestContext.Current.CancellationToken);
        using var ready = await service.GetAsync(ManagementOptions.Listener, "/health/ready");
        using var live = await service.GetAsync(ManagementOptions.Listener, "/health/live");
        drained.SetResult();
        await stopping;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static Task<ServiceUnderTest> StartWithAsync(HealthCheckResult broker) =>
        ServiceUnderTest.StartAsync(builder => builder.Services.AddHealthChecks().AddCheck("broker", () => broker, [HealthTags.Ready]));

    private sealed class DrainUntil(Task drained) : LifecycleService
    {
        public override Task StoppingAsync(CancellationToken cancellationToken) => drained.WaitAsync(cancellationToken);
    }
}
