using System.Globalization;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What holds for the Deployments of our own services.</summary>
public sealed class ServiceDeploymentTests
{
    public static TheoryData<string, string> Services => Deployables.Services;

    public static TheoryData<string> Folders => Deployables.Folders;

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Environment_IsUnderstoodByTheService(string folder, string name)
    {
        var variables = Build(folder).WorkloadNamed(name).Environment(Build(folder));

        Assert.NotEmpty(variables);
        Assert.Empty(variables.Keys.Select(OptionNames.WithoutIndex).Except(OptionNames.Of(DeployableService.Named(name))));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Environment_NamesBrokerAndDatabaseWhereNeeded(string folder, string name)
    {
        var variables = Build(folder).WorkloadNamed(name).Environment(Build(folder));

        Assert.Contains("Broker__Address", variables.Keys);
        Assert.Equal(DeployableService.Named(name).Stores, variables.ContainsKey("Database__PostgreSql"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Probes_AskTheManagementPort(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);
        var container = workload.Container;

        Assert.Equal(("/health/live", "management"), Target(container.StartupProbe));
        Assert.Equal(("/health/live", "management"), Target(container.LivenessProbe));
        Assert.Equal(("/health/ready", "management"), Target(container.ReadinessProbe));
        Assert.Equal(workload.Environment(Build(folder))["Management__Port"], PortNamed(container, "management"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Gateway_Ports_AreApartForChargePointsAndManagement(string folder)
    {
        var workload = Build(folder).WorkloadNamed("connection-gateway");
        var published = Build(folder).Single<V1Service>("connection-gateway").Spec.Ports;

        Assert.Equal(workload.Environment(Build(folder))["Gateway__Port"], PortNamed(workload.Container, "ocpp"));
        Assert.Equal("ocpp", Assert.Single(published).Name);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_RootFileSystem_IsReadOnlyButForTemporaryFiles(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);

        Assert.True(workload.Container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.Equal("/tmp", Assert.Single(workload.Container.VolumeMounts, mount => mount.ReadOnlyProperty != true).MountPath);
        Assert.Single(workload.Pod.Volumes, volume => volume.EmptyDir is not null);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_RollingUpdate_NeverRunsWithFewerPods(string folder, string name)
    {
        var update = Build(folder).Single<V1Deployment>(name).Spec.Strategy.RollingUpdate;

        Assert.Equal("0", update.MaxUnavailable.Value);
        Assert.NotEqual("0", update.MaxSurge.Value);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_GracePeriod_IsAboveWhatStoppingTakes(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);
        var shutdown = OptionNames.Default<TimeSpan>(DeployableService.Named(name), "Lifetime", "ShutdownTimeout");
        var preStop = TimeSpan.FromSeconds(workload.Container.Lifecycle?.PreStop.Sleep.Seconds ?? 0);

        Assert.True(TimeSpan.FromSeconds(workload.Pod.TerminationGracePeriodSeconds ?? 0) > preStop + shutdown);
        Assert.DoesNotContain("Lifetime__ShutdownTimeout", workload.Environment(Build(folder)).Keys);
    }

    private static (string Path, string Port) Target(V1Probe probe) => (probe.HttpGet.Path, probe.HttpGet.Port.Value);

    private static string PortNamed(V1Container container, string port) =>
        container.Ports.Single(p => p.Name == port).ContainerPort.ToString(CultureInfo.InvariantCulture);
}
