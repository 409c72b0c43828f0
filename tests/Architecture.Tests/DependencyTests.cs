using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Architecture.Tests;

public sealed class DependencyTests
{
    public static TheoryData<string> Services => new(
        Project.All.Where(static project => project.Folder.StartsWith("services", StringComparison.Ordinal)).Select(static project => project.Name));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_OtherServices_AreReferencedByAllInOneOnly(string service)
    {
        var others = Project.Named(service).Projects.Intersect(Services.Select(static row => row.Data));

        if (service == "Ocpp.Micro.AllInOne")
            Assert.Equal(Services.Count - 1, others.Count());
        else
            Assert.Empty(others);
    }

    [Theory]
    [InlineData("MassTransit", new[] { "Ocpp.Micro.Messaging" })]
    [InlineData("RabbitMQ.Client", new[] { "Ocpp.Micro.Messaging" })]
    [InlineData("OpenTelemetry", new[] { "Ocpp.Micro.ServiceDefaults" })]
    [InlineData("Polly", new[] { "Ocpp.Micro.Messaging", "Ocpp.Micro.CertificateService", "Ocpp.Micro.ConnectionGateway" })]
    [InlineData("BouncyCastle", new[] { "Ocpp.Micro.CertificateService" })]
    [InlineData("Microsoft.EntityFrameworkCore", new[]
    {
        "Ocpp.Micro.Persistence", "Ocpp.Micro.BootService", "Ocpp.Micro.CertificateService", "Ocpp.Micro.DeviceService",
        "Ocpp.Micro.EnergyService", "Ocpp.Micro.OperatorApi", "Ocpp.Micro.SessionService",
    })]
    public void Library_AnyAssembly_IsUsedWhereItBelongsOnly(string library, string[] where)
    {
        var users = ProductAssemblies.All
            .Where(assembly => assembly.GetReferencedAssemblies().Any(used => used.Name!.StartsWith(library, StringComparison.Ordinal)))
            .Select(static assembly => assembly.GetName().Name!);

        Assert.Empty(users.Except(where));
    }

    [Fact]
    public void Contracts_Packages_AreNone() => Assert.Empty(Project.Named("Ocpp.Micro.Contracts").Packages);

    [Fact]
    public void Contracts_Assemblies_AreTheFrameworkAlone() =>
        Assert.All(
            ProductAssemblies.Named("Ocpp.Micro.Contracts").GetReferencedAssemblies(),
            static used => Assert.StartsWith("System.", used.Name, StringComparison.Ordinal));

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Ocpp.Micro.sln"));

        Assert.Empty(Project.All.Where(project => !solution.Contains($"\"{project.Name}\"", StringComparison.Ordinal)).Select(static p => p.Name));
    }
}
