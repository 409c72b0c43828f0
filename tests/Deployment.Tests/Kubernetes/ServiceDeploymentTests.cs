using System.Globalization;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What holds for the Deployments of our own services.</summary>
public sealed class ServiceDeploymentTests
{
    private static readonly KustomizeBuild _trial = KustomizeBuild.Trial;

    public static TheoryData<string> Services => DeployableService.Names;

    private static Workload Named(string name) => _trial.WorkloadNamed(name);

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Environment_IsUnderstoodByTheService(string name)
    {
        var variables = Named(name).Environment(_trial);

        Assert.NotEmpty(variables);
        Assert.Empty(variables.Keys.Except(OptionNames.Of(DeployableService.Named(name))));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Environment_NamesBrokerAndDatabaseWhereNeeded(string name)
    {
        var variables = Named(name).Environment(_trial);

        Assert.Contains("Broker__Address", variables.Keys);
        Assert.Equal(DeployableService.Named(name).Stores, variables.ContainsKey("Database__PostgreSql"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Probes_AskTheManagementPort(string name)
    {
        var workload = Named(name);
        var container = workload.Container;

        Assert.Equal(("/health/live", "management"), Target(container.StartupProbe));
        Assert.Equal(("/health/live", "management"), Target(container.LivenessProbe));
        Assert.Equal(("/health/ready", "management"), Target(container.ReadinessProbe));
        Assert.Equal(workload.Environment(_trial)["Management__Port"], PortNamed(container, "management"));
    }

    [Fact]
    public void Gateway_Ports_AreApartForChargePointsAndManagement()
    {
        var workload = Named("connection-gateway");
        var published = _trial.Single<V1Service>("connection-gateway").Spec.Ports;

        Assert.Equal(workload.Environment(_trial)["Gateway__Port"], PortNamed(workload.Container, "ocpp"));
        Assert.Equal("ocpp", Assert.Single(published).Name);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_RootFileSystem_IsReadOnlyButForTemporaryFiles(string name)
    {
        var workload = Named(name);

        Assert.True(workload.Container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.Equal("/tmp", Assert.Single(workload.Container.VolumeMounts).MountPath);
        Assert.NotNull(Assert.Single(workload.Pod.Volumes).EmptyDir);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_RollingUpdate_NeverRunsWithFewerPods(string name)
    {
        var update = _trial.Single<V1Deployment>(name).Spec.Strategy.RollingUpdate;

        Assert.Equal("0", update.MaxUnavailable.Value);
        Assert.NotEqual("0", update.MaxSurge.Value);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_GracePeriod_IsAboveWhatStoppingTakes(string name)
    {
        var workload = Named(name);
        var shutdown = OptionNames.Default<TimeSpan>(DeployableService.Named(name), "Lifetime", "ShutdownTimeout");
        var preStop = TimeSpan.FromSeconds(workload.Container.Lifecycle?.PreStop.Sleep.Seconds ?? 0);

        Assert.True(TimeSpan.FromSeconds(workload.Pod.TerminationGracePeriodSeconds ?? 0) > preStop + shutdown);
        Assert.DoesNotContain("Lifetime__ShutdownTimeout", workload.Environment(_trial).Keys);
    }

    private static (string Path, string Port) Target(V1Probe probe) => (probe.HttpGet.Path, probe.HttpGet.Port.Value);

    private static string PortNamed(V1Container container, string port) =>
        container.Ports.Single(p => p.Name == port).ContainerPort.ToString(CultureInfo.InvariantCulture);
}
