using Testcontainers.RabbitMq;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>Where brokers come from.</summary>
internal static class RabbitMqServers
{
    private const string Variable = "OCPP_TEST_RABBITMQ";
    private const string AdministrationVariable = "OCPP_TEST_RABBITMQ_MANAGEMENT";
    private const int DefaultAdministrationPort = 15672;

    private const string Advice =
        $"There is no RabbitMQ to test against: set {Variable} to an amqp address, start Docker, or install rabbitmq-server.";

    /// <summary>The broker that the environment names, else one of this process's own.</summary>
    public static Task<ITestServer> AnyAsync() => TestServers.StartAsync(Addressed(), Container, LocalRabbitMq.TryCreate, Advice);

    /// <summary>A broker that nobody else uses.</summary>
    public static Task<ITestServer> OwnAsync() => TestServers.StartAsync(null, Container, LocalRabbitMq.TryCreate, Advice);

    private static AddressedServer? Addressed()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } address)
            return null;

        var administration = Environment.GetEnvironmentVariable(AdministrationVariable) is { Length: > 0 } named
            ? new Uri(named)
            : new UriBuilder("http", new Uri(address).Host, DefaultAdministrationPort).Uri;

        return new(address, administration);
    }

    private static ContainerServer Container()
    {
        var (port, administration) = (FreePort.Next(), FreePort.Next());
        var container = new RabbitMqBuilder("rabbitmq:4-management")
            .WithUsername("guest").WithPassword("guest")
            .WithPortBinding(port, RabbitMqBuilder.RabbitMqPort)
            .WithPortBinding(administration, DefaultAdministrationPort)
            .Build();

        return new(container, $"amqp://guest:guest@{container.Hostname}:{port}", new UriBuilder("http", container.Hostname, administration).Uri);
    }
}
