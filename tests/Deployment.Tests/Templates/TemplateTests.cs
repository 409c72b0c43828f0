using System.Text.Json;
using System.Xml.Linq;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Templates;

/// <summary>What <c>dotnet new ocpp-action-service</c> makes keeps up with the services here.</summary>
public sealed class TemplateTests
{
    private const string Folder = "templates/ocpp-action-service";
    private const string Model = "deploy/k8s/base/device-service";

    public static TheoryData<string> Manifests { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder, "k8s"), "*.yaml").Select(file => Path.GetFileName(file)).Where(name => name != "kustomization.yaml"),
    ];

    [Fact]
    public void Packages_ByDefault_AreOfThisVersion()
    {
        var template = JsonElement.Parse(RepositoryFiles.Read(Folder, ".template.config", "template.json"));

        Assert.Equal(
            RepositoryFiles.Version,
            template.GetProperty("symbols").GetProperty("packageVersion").GetProperty("defaultValue").GetString());
    }

    [Fact]
    public void TestFramework_OfTheTemplate_IsTheOneHere()
    {
        var references = Packages(Folder, "tests", "Template-Service.Tests.csproj");

        Assert.Equal(Packages("Directory.Packages.props")["xunit.v3"], references["xunit.v3"]);
    }

    /// <summary>A service without a database has fewer lines than one that has, and no line of its own but the image.</summary>
    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_OfTheTemplate_IsThatOfAnActionService(string file)
    {
        var model = RepositoryFiles.Read(Model, file).Replace("device-service", "template-service", StringComparison.Ordinal).Split('\n').ToHashSet();
        var lines = RepositoryFiles.Read(Folder, "k8s", file).Split('\n');

        Assert.Equal(file == "deployment.yaml" ? ["          image: template-service"] : [], lines.Where(line => !model.Contains(line)));
        if (file is not ("deployment.yaml" or "networkpolicy.yaml"))
            Assert.Equal(RepositoryFiles.Read(Model, file).Split('\n').Length, lines.Length);
    }

    private static Dictionary<string, string> Packages(params string[] file) =>
        XDocument.Parse(RepositoryFiles.Read(file)).Descendants()
            .Where(static element => element.Name.LocalName is "PackageReference" or "PackageVersion")
            .ToDictionary(static element => element.Attribute("Include")!.Value, static element => element.Attribute("Version")!.Value);
}
