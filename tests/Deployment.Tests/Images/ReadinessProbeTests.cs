using System.Net;
using System.Net.Sockets;
using System.Text;
using Ocpp.Micro.Deployment.Tests.Repository;
using Ocpp.Micro.HealthProbe;

namespace Ocpp.Micro.Deployment.Tests.Images;

public sealed class ReadinessProbeTests : IDisposable
{
    private readonly TcpListener _service = new(IPAddress.Loopback, 0);

    public ReadinessProbeTests() => _service.Start();

    private int Port => ((IPEndPoint)_service.LocalEndpoint).Port;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nHealthy", true)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\nUnhealthy", false)]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", false)]
    [InlineData("HTTP/1.1 2", false)]
    [InlineData("", false)]
    public async Task IsReady_AnswerOfTheService_DecidesByItsStatus(string answer, bool expected)
    {
        var probe = ReadinessProbe.IsReadyAsync(Port, Cancellation);
        using (var connection = await _service.AcceptSocketAsync(Cancellation))
        {
            var request = await ReadRequestAsync(connection);
            Assert.StartsWith("GET /health/ready HTTP/1.1\r\nHost: ", request, StringComparison.Ordinal);
            await connection.SendAsync(Encoding.ASCII.GetBytes(answer), Cancellation);
            connection.Shutdown(SocketShutdown.Both);
        }

        Assert.Equal(expected, await probe);
    }

    [Fact]
    public async Task IsReady_NobodyListening_IsFalse()
    {
        var port = Port;
        _service.Stop();

        Assert.False(await ReadinessProbe.IsReadyAsync(port, Cancellation));
    }

    [Fact]
    public async Task IsReady_SilentService_IsFalseWhenTheTimeIsOver()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var probe = ReadinessProbe.IsReadyAsync(Port, timeout.Token);
        using var connection = await _service.AcceptSocketAsync(Cancellation);

        await timeout.CancelAsync();

        Assert.False(await probe);
    }

    [Fact]
    public void DefaultPort_OfTheProbe_IsThatOfTheServices()
    {
        Assert.All(DeployableService.All, service =>
            Assert.Equal(ReadinessProbe.DefaultPort, OptionNames.Default<int>(service, "Management", "Port")));
    }

    [Fact]
    public void Timeout_OfTheProbe_EndsBeforeTheHealthCheckKillsIt()
    {
        Assert.Contains("--timeout=10s", Assert.Single(Dockerfile.Read().Of("HEALTHCHECK")), StringComparison.Ordinal);
        Assert.InRange(ReadinessProbe.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
    }

    public void Dispose() => _service.Dispose();

    private static async Task<string> ReadRequestAsync(Socket connection)
    {
        var request = new StringBuilder();
        var buffer = new byte[256];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await connection.ReceiveAsync(buffer, Cancellation);
            if (count == 0) break;
            request.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return request.ToString();
    }
}
