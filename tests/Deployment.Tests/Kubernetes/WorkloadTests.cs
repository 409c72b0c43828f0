using System.Text;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Images;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What holds for everything that runs, broker and database included.</summary>
public sealed class WorkloadTests
{
    public static TheoryData<string, string> Workloads => Deployables.Workloads;

    public static TheoryData<string, string> Services => Deployables.KubernetesServices;

    public static TheoryData<string> Folders => Deployables.Folders;

    public static TheoryData<string> TrialWorkloads { get; } = [.. KustomizeBuild.Trial.Workloads.Select(workload => workload.Name)];

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Labels_SayWhatItIs(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);

        Assert.Equal(name, workload.Metadata.Labels["app.kubernetes.io/name"]);
        Assert.Equal("ocpp-micro", workload.Metadata.Labels["app.kubernetes.io/part-of"]);
        Assert.NotEmpty(workload.Metadata.Labels["app.kubernetes.io/component"]);
        Assert.Equal(workload.Metadata.Labels, workload.Template.Metadata.Labels);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Selector_MatchesItsOwnPodsAlone(string folder, string name)
    {
        var selector = Build(folder).WorkloadNamed(name).Selector.MatchLabels;

        var matched = Build(folder).Workloads.Where(workload => Matches(selector, workload));

        Assert.Equal(name, Assert.Single(matched).Name);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Selector_FindsOneWorkloadWithItsPorts(string folder, string name)
    {
        var service = Build(folder).Single<V1Service>(name);

        var workload = Assert.Single(Build(folder).Workloads, workload => Matches(service.Spec.Selector, workload));

        Assert.All(service.Spec.Ports, port =>
        {
            var target = Assert.Single(workload.Container.Ports, container => container.Name == port.TargetPort.Value);
            if (service.Spec.Type != "LoadBalancer")
                Assert.Equal(port.Port, target.ContainerPort);
        });
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Containers_RunWithoutRootAndPrivileges(string folder, string name)
    {
        var pod = Build(folder).WorkloadNamed(name).Pod;

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
    public void Workload_ServiceAccount_ExistsAndMountsNoToken(string folder, string name)
    {
        var workload = Build(folder).WorkloadNamed(name);

        Assert.False(workload.Pod.AutomountServiceAccountToken);
        Assert.False(Build(folder).Single<V1ServiceAccount>(workload.Pod.ServiceAccountName).AutomountServiceAccountToken);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Resources_AreRequestedAndMemoryIsLimited(string folder, string name)
    {
        var resources = Build(folder).WorkloadNamed(name).Container.Resources;

        Assert.True(resources.Requests["cpu"].ToDecimal() > 0);
        Assert.True(resources.Requests["memory"].ToDecimal() > 0);
        Assert.True(resources.Limits["memory"].ToDecimal() >= resources.Requests["memory"].ToDecimal());
    }

    [Theory]
    [MemberData(nameof(TrialWorkloads))]
    public void Workload_Image_IsTheOneThatComposeRuns(string name)
    {
        Assert.Equal(ComposeFile.Read().Services[name].Image, KustomizeBuild.Trial.WorkloadNamed(name).Container.Image);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Image_HasAVersion(string folder, string name)
    {
        var image = Build(folder).WorkloadNamed(name).Container.Image.Split(':');

        Assert.Equal(2, image.Length);
        Assert.NotEqual("latest", image[1]);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Secrets_ComeFromSecretsThatAreThere(string folder, string name)
    {
        var expected = ExpectedSecrets.Of(Build(folder));

        Assert.All(Build(folder).WorkloadNamed(name).Container.Env ?? [], variable =>
        {
            if (variable.ValueFrom?.SecretKeyRef is { } secret)
                Assert.Contains((secret.Name, secret.Key), expected);
            else
                Assert.False(IsSecret(variable.Name), $"{variable.Name} is written out.");
        });
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Volumes_AreMadeOfWhatIsThere(string folder, string name)
    {
        var volumes = Build(folder).WorkloadNamed(name).Pod.Volumes ?? [];
        var secrets = ExpectedSecrets.Of(Build(folder)).Select(secret => secret.Name)
            .Concat(Build(folder).Custom("Certificate").Select(certificate => (string)certificate.Node["spec"]!["secretName"]!));

        Assert.Subset(secrets.ToHashSet(), volumes.Where(volume => volume.Secret is not null).Select(volume => volume.Secret.SecretName).ToHashSet());
        Assert.All(volumes.Where(volume => volume.ConfigMap is not null), volume => Build(folder).Single<V1ConfigMap>(volume.ConfigMap.Name));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void ConfigMaps_Values_HoldNoSecret(string folder)
    {
        Assert.All(Build(folder).OfType<V1ConfigMap>().SelectMany(map => map.Data), pair =>
        {
            Assert.False(IsSecret(pair.Key), $"{pair.Key} belongs into a Secret.");
            Assert.DoesNotMatch("://[^/]*@", pair.Value);
        });
    }

    [Fact]
    public void Secrets_OfTheTrial_ComeFromExamplesAlone()
    {
        var trial = KustomizeBuild.Trial;
        var files = trial.Files.Where(file => file.EndsWith(".env", StringComparison.Ordinal) && Path.GetFileName(file) != "config.env");

        Assert.All(files, file => Assert.EndsWith(".example.env", file, StringComparison.Ordinal));
        Assert.All(trial.OfType<V1Secret>(), secret => Assert.Contains(
            secret.Data.Values, static value => Encoding.UTF8.GetString(value).StartsWith("for-a-trial-only", StringComparison.Ordinal)));
    }

    [Fact]
    public void Secrets_OtherThanTheTrials_AreNotContained()
    {
        Assert.All(KustomizeBuild.All.Where(build => build.Key != KustomizeBuild.TrialFolder), build => Assert.Empty(build.Value.OfType<V1Secret>()));
    }

    private static bool IsSecret(string variable) =>
        new[] { "PASS", "SECRET", "TOKEN", "Broker__Address", "Database__PostgreSql" }
            .Any(part => variable.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(IDictionary<string, string> selector, Workload workload) =>
        selector.All(pair => workload.Template.Metadata.Labels.Contains(pair));
}
