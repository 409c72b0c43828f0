using System.Diagnostics;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;
using YamlDotNet.Core;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

public sealed class ManifestTests
{
    public static TheoryData<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("deploy", "k8s"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != Kustomization.FileName)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file))
            .Order(StringComparer.Ordinal)
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Manifest_ReadStrictly_IsOneNamedObject(string file)
    {
        var resource = Assert.Single(Manifest.Read(RepositoryFiles.Read(file)));

        Assert.NotEmpty(resource.Metadata.Name);
    }

    [Theory]
    [InlineData("replica: 2")]
    [InlineData("replicas: two")]
    [InlineData("template: { spec: { containers: [{ name: a, readyProbe: {} }] } }")]
    public void Manifest_WithAMistake_IsRefused(string mistake)
    {
        var yaml = $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: a }}\nspec:\n  {mistake}\n";

        Assert.ThrowsAny<YamlException>(() => Manifest.Read(yaml));
    }

    [Fact]
    public void TrialOverlay_Resolved_UsesEveryFile()
    {
        var present = Directory.EnumerateFiles(RepositoryFiles.PathOf("deploy", "k8s"), "*", SearchOption.AllDirectories);

        Assert.Equal(present.Order(StringComparer.Ordinal), KustomizeBuild.Trial.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TrialOverlay_Resolved_NamesNothingTwice()
    {
        var names = KustomizeBuild.Trial.Names.ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void TrialOverlay_Resolved_HoldsEveryServiceWithBrokerAndDatabase()
    {
        var expected = DeployableService.All.Select(service => service.Name).Concat(["postgresql", "rabbitmq"]);

        Assert.Equal(expected.ToHashSet(), KustomizeBuild.Trial.Workloads.Select(workload => workload.Name).ToHashSet());
    }

    /// <summary>Where kubectl is at hand, it has the last word on what the overlay means.</summary>
    [Fact]
    public async Task TrialOverlay_Resolved_IsWhatKubectlMakesOfIt()
    {
        var names = KustomizeBuild.Trial.Names.ToList();
        Assert.Contains("Deployment/connection-gateway", names);

        if (await KubectlKustomizeAsync("deploy/k8s/overlays/trial") is not { } yaml) return;

        var objects = Manifest.Read(yaml);
        var built = objects.Select(o => $"{o.Kind}/{WithoutHash(o.Kind, o.Metadata.Name)}");
        Assert.Equal(names, built.Order(StringComparer.Ordinal));
        Assert.All(objects.Where(o => o is not V1Namespace), o => Assert.Equal("ocpp-micro", o.Metadata.NamespaceProperty));
    }

    private static string WithoutHash(string kind, string name) =>
        kind is "ConfigMap" or "Secret" ? name[..name.LastIndexOf('-')] : name;

    private static async Task<string?> KubectlKustomizeAsync(string folder)
    {
        var kubectl = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, "kubectl"))
            .FirstOrDefault(File.Exists);
        if (kubectl is null) return null;

        using var process = Process.Start(new ProcessStartInfo(kubectl, ["kustomize", RepositoryFiles.PathOf(folder)])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
