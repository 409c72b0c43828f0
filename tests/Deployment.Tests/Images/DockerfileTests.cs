using Ocpp.Micro.Deployment.Tests.Kubernetes;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Images;

public sealed class DockerfileTests
{
    private static readonly Dockerfile _dockerfile = Dockerfile.Read();

    [Fact]
    public void Bases_OfAllStages_AreStagesOrVersionedImages()
    {
        var stages = _dockerfile.Of("FROM").Select(from => from.Split(" AS ")).Where(parts => parts.Length == 2);
        var images = _dockerfile.Bases.Except(stages.Select(parts => parts[1])).ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.Matches(@"^mcr\.microsoft\.com/dotnet/[a-z]+:\$\{DOTNET_VERSION\}-[a-z-]+$", image));
        Assert.Contains("DOTNET_VERSION=10.0", _dockerfile.Of("ARG"));
    }

    [Fact]
    public void Image_User_IsTheOneThatTheManifestsName()
    {
        // The .NET images set APP_UID to 1654; the manifests need the number, for Kubernetes cannot tell whether a name is root.
        Assert.Equal("${APP_UID}", Assert.Single(_dockerfile.LastStage.Of("USER")));
        Assert.All(DeployableService.All, service =>
            Assert.Equal(1654, KustomizeBuild.Trial.WorkloadNamed(service.Name).Pod.SecurityContext.RunAsUser));
    }

    [Fact]
    public void Image_Commands_NeedNoShell()
    {
        Assert.StartsWith("[", Assert.Single(_dockerfile.LastStage.Of("ENTRYPOINT")), StringComparison.Ordinal);
        Assert.Contains("CMD [\"dotnet\"", Assert.Single(_dockerfile.LastStage.Of("HEALTHCHECK")), StringComparison.Ordinal);
        Assert.False(_dockerfile.LastStage.Has("RUN"));
    }

    [Fact]
    public void Image_Version_IsThatOfTheRepository()
    {
        Assert.Contains($"VERSION={RepositoryFiles.Version}", _dockerfile.LastStage.Of("ARG"));
    }

    [Fact]
    public void Sources_OfEveryCopy_ExistAndReachTheBuilder()
    {
        var admitted = File.ReadAllLines(RepositoryFiles.PathOf(".dockerignore"))
            .Where(line => line.StartsWith('!'))
            .Select(line => line[1..].TrimEnd('*'))
            .ToList();
        var sources = _dockerfile.Of("COPY")
            .Where(copy => !copy.StartsWith("--from=", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ')[..^1])
            .Select(static source => source.Replace("${FOLDER}", "services", StringComparison.Ordinal).Split("${")[0].TrimEnd('*', '/'));

        Assert.All(sources, source =>
        {
            Assert.NotEmpty(Directory.EnumerateFileSystemEntries(RepositoryFiles.Root, source + "*"));
            Assert.Contains(admitted, entry => source.StartsWith(entry, StringComparison.Ordinal));
        });
    }
}
