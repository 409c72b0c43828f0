using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Management;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed class ListenerTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    public async Task Management_OwnListener_Answers(string path)
    {
        await using var service = await ServiceUnderTest.StartAsync();

        using var response = await service.GetAsync(ManagementOptions.Listener, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    public async Task Management_OtherListener_IsNotThere(string path)
    {
        await using var service = await ServiceUnderTest.StartAsync();

        using var response = await service.GetAsync(ServiceUnderTest.OtherListener, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Management_OtherListenerWithManagementsHostHeader_IsNotThere()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var management = service.App.Services.GetRequiredService<BoundListeners>().AddressOf(ManagementOptions.Listener);

        using var response = await service.GetAsync(ServiceUnderTest.OtherListener, "/metrics", management.Authority);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(ServiceUnderTest.OtherListener, HttpStatusCode.OK)]
    [InlineData(ManagementOptions.Listener, HttpStatusCode.NotFound)]
    public async Task OnListener_CatchAllOfAModule_AnswersOnItsOwnListenerOnly(string listener, HttpStatusCode expected)
    {
        await using var service = await ServiceUnderTest.StartAsync(
            map: static app => app.MapGet("/{**path}", static () => "charge point").OnListener(ServiceUnderTest.OtherListener));

        using var response = await service.GetAsync(listener, "/CP-1");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public void EndPointOf_ServerNotStarted_Throws()
    {
        using var app = (IDisposable)ServiceUnderTest.Build();
        var listeners = ((WebApplication)app).Services.GetRequiredService<BoundListeners>();

        Assert.Throws<KeyNotFoundException>(() => listeners.EndPointOf(ManagementOptions.Listener));
    }

    [Fact]
    public async Task AddServiceDefaults_UrlsInEnvironment_AreNotListenedOn()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings: [("urls", "http://127.0.0.1:1"), ("http_ports", "1")]);

        Assert.Equal(2, service.App.Urls.Count);
    }
}
