using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Images;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What holds for everything that runs, broker and database included.</summary>
public sealed class WorkloadTests
{
    private static readonly KustomizeBuild _trial = KustomizeBuild.Trial;

    public static TheoryData<string> Workloads { get; } = [.. _trial.Workloads.Select(workload => workload.Name)];

    public static TheoryData<string> Services { get; } = [.. _trial.All<V1Service>().Select(service => service.Metadata.Name)];

    private static Workload Named(string name) => _trial.WorkloadNamed(name);

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Labels_SayWhatItIs(string name)
    {
        var workload = Named(name);

        Assert.Equal(name, workload.Metadata.Labels["app.kubernetes.io/name"]);
        Assert.Equal("ocpp-micro", workload.Metadata.Labels["app.kubernetes.io/part-of"]);
        Assert.NotEmpty(workload.Metadata.Labels["app.kubernetes.io/component"]);
        Assert.Equal(workload.Metadata.Labels, workload.Template.Metadata.Labels);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Selector_MatchesItsOwnPodsAlone(string name)
    {
        var selector = Named(name).Selector.MatchLabels;

        var matched = _trial.Workloads.Where(workload => Matches(selector, workload));

        Assert.Equal(name, Assert.Single(matched).Name);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Selector_FindsOneWorkloadWithItsPorts(string name)
    {
        var service = _trial.Single<V1Service>(name);

        var workload = Assert.Single(_trial.Workloads, workload => Matches(service.Spec.Selector, workload));

        Assert.All(service.Spec.Ports, port =>
        {
            var target = Assert.Single(workload.Container.Ports, container => container.Name == port.TargetPort.Value);
            Assert.Equal(port.Port, target.ContainerPort);
        });
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Containers_RunWithoutRootAndPrivileges(string name)
    {
        var pod = Named(name).Pod;

        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.NotEqual(0, pod.SecurityContext.RunAsUser ?? 0);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        Assert.All(pod.Containers.Concat(pod.InitContainers ?? []), container =>
        {
            Assert.Null(container.SecurityContext.RunAsUser);
            Assert.Null(container.SecurityContext.RunAsNonRoot);
            Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
            Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
            Assert.Null(container.SecurityContext.Capabilities.Add);
        });
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_ServiceAccount_ExistsAndMountsNoToken(string name)
    {
        var workload = Named(name);

        Assert.False(workload.Pod.AutomountServiceAccountToken);
        Assert.False(_trial.Single<V1ServiceAccount>(workload.Pod.ServiceAccountName).AutomountServiceAccountToken);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Resources_AreRequestedAndMemoryIsLimited(string name)
    {
        var resources = Named(name).Container.Resources;

        Assert.True(resources.Requests["cpu"].ToDecimal() > 0);
        Assert.True(resources.Requests["memory"].ToDecimal() > 0);
        Assert.True(resources.Limits["memory"].ToDecimal() >= resources.Requests["memory"].ToDecimal());
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Image_IsTheOneThatComposeRuns(string name)
    {
        Assert.Equal(ComposeFile.Read().Services[name].Image, Named(name).Container.Image);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Secrets_ComeFromSecretsThatTheOverlayMakes(string name)
    {
        Assert.All(Named(name).Container.Env, variable =>
        {
            if (variable.ValueFrom?.SecretKeyRef is { } secret)
                Assert.Contains(secret.Key, _trial.Single<V1Secret>(secret.Name).StringData.Keys);
            else
                Assert.False(IsSecret(variable.Name), $"{variable.Name} is written out.");
        });
    }

    [Fact]
    public void ConfigMaps_Values_HoldNoSecret()
    {
        Assert.All(_trial.All<V1ConfigMap>().SelectMany(map => map.Data), pair =>
        {
            Assert.False(IsSecret(pair.Key), $"{pair.Key} belongs into a Secret.");
            Assert.DoesNotContain("://", pair.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Secrets_OfTheTrial_ComeFromExamplesAlone()
    {
        var files = _trial.Files.Where(file => file.EndsWith(".env", StringComparison.Ordinal) && Path.GetFileName(file) != "config.env");

        Assert.All(files, file => Assert.EndsWith(".example.env", file, StringComparison.Ordinal));
        Assert.All(_trial.All<V1Secret>(), secret => Assert.Contains(
            secret.StringData.Values, static value => value.StartsWith("for-a-trial-only", StringComparison.Ordinal)));
    }

    private static bool IsSecret(string variable) =>
        new[] { "PASS", "SECRET", "TOKEN", "Broker__Address", "Database__PostgreSql" }
            .Any(part => variable.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(IDictionary<string, string> selector, Workload workload) =>
        selector.All(pair => workload.Template.Metadata.Labels.Contains(pair));
}
