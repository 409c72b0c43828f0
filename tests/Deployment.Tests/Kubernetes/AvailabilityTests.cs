using System.Globalization;
using System.Reflection;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>How many of each service there are, where, and what takes them away.</summary>
public sealed class AvailabilityTests
{
    private const string Gateway = "connection-gateway";

    public static TheoryData<string, string> Services => Deployables.Services;

    public static TheoryData<string> Folders => Deployables.Folders;

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Theory]
    [MemberData(nameof(Services))]
    public void DisruptionBudget_Selector_FindsItsOwnPodsAlone(string folder, string name)
    {
        var budget = Build(folder).Single<V1PodDisruptionBudget>(name).Spec;

        var selected = Build(folder).Workloads.Where(workload => workload.IsSelectedBy(budget.Selector));

        Assert.Equal(name, Assert.Single(selected).Name);
        Assert.Equal("1", budget.MaxUnavailable.Value);
    }

    /// <summary>Two judges of the same number would fight; a number in the Deployment would undo theirs with every apply.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Replicas_AreDecidedOnceAtMost(string folder, string name)
    {
        var scalers = Build(folder).Scalers.Where(scaler => scaler.Target == name).ToList();

        Assert.InRange(scalers.Count, 0, 1);
        Assert.All(scalers, scaler => Assert.InRange(scaler.Least, 2, scaler.Most));
        Assert.Equal(folder == KustomizeBuild.TrialFolder ? 0 : 1, scalers.Count);
        Assert.Null(Build(folder).Single<V1Deployment>(name).Spec.Replicas);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Scalers_Targets_AreDeploymentsThatAreThere(string folder)
    {
        var deployments = Build(folder).OfType<V1Deployment>().Select(deployment => deployment.Metadata.Name);

        Assert.Subset(deployments.ToHashSet(), Build(folder).Scalers.Select(scaler => scaler.Target).ToHashSet());
    }

    /// <summary>It works without anything that a cluster may not have.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void Autoscaler_WhereThereIsOne_WatchesTheProcessor(string folder, string name)
    {
        var scalers = Build(folder).OfType<V2HorizontalPodAutoscaler>().Where(scaler => scaler.Metadata.Name == name);

        Assert.All(scalers, scaler =>
            Assert.Contains(scaler.Spec.Metrics, metric => metric.Resource?.Name == "cpu" && metric.Resource.Target.AverageUtilization > 0));
    }

    /// <summary>When one gateway of two is lost, and when many are replaced: docs/operations.md has why the last has e times the share.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void GatewayAutoscaler_Connections_LeaveRoomForThoseOfOthers(string folder)
    {
        if (folder == KustomizeBuild.TrialFolder)
            return;

        var metric = Assert.Single(Build(folder).Single<V2HorizontalPodAutoscaler>(Gateway).Spec.Metrics, metric => metric.Pods is not null).Pods;
        var room = int.Parse(Build(folder).WorkloadNamed(Gateway).Environment(Build(folder))["Gateway__MaxConnections"]!, CultureInfo.InvariantCulture);

        Assert.Equal(MetricName("Connections"), metric.Metric.Name);
        Assert.InRange((double)metric.Target.AverageValue.ToDecimal(), 1, room / Math.E);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Deployment_Pods_AreSpreadOverZonesAndHosts(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);
        var constraints = workload.Pod.TopologySpreadConstraints;

        Assert.Equal(["topology.kubernetes.io/zone", "kubernetes.io/hostname"], constraints.Select(constraint => constraint.TopologyKey));
        Assert.All(constraints, constraint => Assert.True(workload.IsSelectedBy(constraint.LabelSelector)));
    }

    /// <summary>Else a rolling update has two gateways send their charge points away at the same time.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Gateways_InARollingUpdate_AreEmptiedOneAfterTheOther(string folder)
    {
        var deployment = Build(folder).Single<V1Deployment>(Gateway).Spec;
        var service = DeployableService.Named(Gateway);
        var span = OptionNames.Default<TimeSpan>(service, "Gateway", "CloseSpan");
        var tail = 2 * OptionNames.Default<TimeSpan>(service, "Gateway", "CloseTimeout");
        var preStop = TimeSpan.FromSeconds(deployment.Template.Spec.Containers.Single().Lifecycle.PreStop.Sleep.Seconds);

        Assert.Equal("1", deployment.Strategy.RollingUpdate.MaxSurge.Value);
        Assert.True(TimeSpan.FromSeconds(deployment.MinReadySeconds ?? 0) >= preStop + span + tail);
    }

    private static string MetricName(string constant)
    {
        var telemetry = Assembly.Load(DeployableService.Named(Gateway).AssemblyName).GetTypes().Single(type => type.Name == "GatewayTelemetry");
        return ((string)telemetry.GetField(constant)!.GetRawConstantValue()!).Replace('.', '_');
    }
}
