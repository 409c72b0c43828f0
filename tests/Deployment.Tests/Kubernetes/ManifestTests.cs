using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ocpp.Micro.Deployment.Tests.Repository;
using YamlDotNet.Core;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

public sealed class ManifestTests
{
    private static readonly IEnumerable<KustomizeBuild> _builds = KustomizeBuild.All.Values;

    public static TheoryData<string> Manifests { get; } =
        [.. _builds.SelectMany(build => build.Manifests).Select(file => Path.GetRelativePath(RepositoryFiles.Root, file)).Distinct()];

    public static TheoryData<string> Folders => Deployables.Folders;

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_ReadStrictly_IsOneNamedObject(string file)
    {
        var resource = Assert.Single(Manifest.Read(RepositoryFiles.Read(file)));

        Assert.NotEmpty(resource.Metadata.Name);
        Assert.NotEmpty(resource.Kind);
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
    public void Folders_Resolved_UseEveryFile()
    {
        var present = Directory.EnumerateFiles(RepositoryFiles.PathOf("deploy", "k8s"), "*", SearchOption.AllDirectories);

        Assert.Empty(present.Except(_builds.SelectMany(build => build.Files), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_Resolved_NamesNothingTwice(string folder)
    {
        var names = KustomizeBuild.All[folder].Names.ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void TrialOverlay_Resolved_HoldsEveryServiceWithBrokerAndDatabase()
    {
        var expected = DeployableService.All.Select(service => service.Name).Concat(["postgresql", "rabbitmq"]);

        Assert.Equal(expected.ToHashSet(), KustomizeBuild.Trial.Workloads.Select(workload => workload.Name).ToHashSet());
    }

    /// <summary>Where kubectl is at hand, it has the last word on what a folder means.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Folder_Resolved_IsWhatKubectlMakesOfIt(string folder)
    {
        if (!IsComponent(folder))
        {
            await AssertEqualAsync(KustomizeBuild.All[folder], RepositoryFiles.PathOf("deploy", "k8s", folder));
            return;
        }

        var overlay = Directory.CreateTempSubdirectory("ocpp-kustomize-");
        try
        {
            var services = Path.GetRelativePath(overlay.FullName, RepositoryFiles.PathOf("deploy", "k8s"));
            await File.WriteAllTextAsync(
                Path.Combine(overlay.FullName, Kustomization.FileName),
                $"resources: [{services}/base]\ncomponents: [{services}/{folder}]\n",
                TestContext.Current.CancellationToken);

            await AssertEqualAsync(KustomizeBuild.All[folder], overlay.FullName);
        }
        finally
        {
            overlay.Delete(recursive: true);
        }
    }

    [Fact]
    public void Overlays_Objects_LieInTheirNamespace()
    {
        var objects = KustomizeBuild.All.Where(build => !IsComponent(build.Key)).SelectMany(build => build.Value.Objects);

        Assert.All(objects.Where(o => o.Kind != "Namespace"), o => Assert.Equal("ocpp-micro", o.Metadata.NamespaceProperty));
    }

    private static bool IsComponent(string folder) => folder.StartsWith("components/", StringComparison.Ordinal);

    private static async Task AssertEqualAsync(KustomizeBuild build, string folder)
    {
        Assert.Contains("Deployment/connection-gateway", build.Names);
        if (await MachineTool.RunAsync("kubectl", ["kustomize", folder], TestContext.Current.CancellationToken) is not { } yaml)
            return;

        var expected = WithoutHashes(yaml, build).ToDictionary(Identity);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), build.Names);
        Assert.All(build.Nodes, node => Assert.True(
            JsonNode.DeepEquals(node, expected[Identity(node)]), $"{node.ToJsonString()}\n{expected[Identity(node)].ToJsonString()}"));
    }

    /// <summary>kubectl appends to the name of what it generates, wherever it stands, a hash of the content.</summary>
    private static IEnumerable<JsonObject> WithoutHashes(string yaml, KustomizeBuild build)
    {
        foreach (var name in build.Generated)
            yaml = Regex.Replace(yaml, $@"(name: {name})-[2456789bcdfghkmt]{{10}}(?=\s)", "$1");

        foreach (var node in YamlNodes.Read(yaml).Select(node => node.AsObject()))
        {
            // It breaks base64 into lines.
            if ((string?)node["kind"] == "Secret")
                node["data"] = new JsonObject(node["data"]!.AsObject().Select(
                    pair => KeyValuePair.Create(pair.Key, (JsonNode?)((string)pair.Value!).ReplaceLineEndings(""))));
            yield return node;
        }
    }

    private static string Identity(JsonObject node) => $"{node["kind"]}/{node["metadata"]!["name"]}";
}
