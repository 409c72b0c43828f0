using System.Globalization;
using System.Text.RegularExpressions;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Images;

public sealed partial class ComposeTests
{
    private static readonly ComposeFile _compose = ComposeFile.Read();

    public static TheoryData<string> Services => DeployableService.Names;

    public static TheoryData<string> Containers { get; } = [.. _compose.Services.Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Build_NamesItsFolderAndTheDockerfile(string name)
    {
        var build = _compose.Services[name].Build;

        Assert.NotNull(build);
        Assert.Equal(".", build.Context);
        Assert.True(File.Exists(RepositoryFiles.PathOf(build.Dockerfile)));
        Assert.Equal(name, build.Args["SERVICE"]);
        Assert.Subset(Dockerfile.Read().Arguments.ToHashSet(), build.Args.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Image_CarriesTheVersionOfTheRepository(string name)
    {
        Assert.Equal($"ocpp-micro/{name}:{RepositoryFiles.Version}", _compose.Services[name].Image);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Environment_IsUnderstoodByTheService(string name)
    {
        var service = DeployableService.Named(name);
        var variables = _compose.Services[name].Environment.Keys;

        Assert.Empty(variables.Except(OptionNames.Of(service)));
        Assert.Contains("Broker__Address", variables);
        Assert.Equal(service.Stores, variables.Contains("Database__PostgreSql"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Container_HasNoPrivileges(string name)
    {
        var container = _compose.Services[name];

        Assert.True(container.ReadOnly);
        Assert.Equal(["/tmp"], container.Tmpfs);
        Assert.Equal(["ALL"], container.CapDrop);
        Assert.Contains("no-new-privileges:true", container.SecurityOpt);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_GracePeriod_IsAboveWhatStoppingTakes(string name)
    {
        var seconds = int.Parse(_compose.Services[name].StopGracePeriod!.TrimEnd('s'), CultureInfo.InvariantCulture);

        var shutdown = OptionNames.Default<TimeSpan>(DeployableService.Named(name), "Lifetime", "ShutdownTimeout");
        Assert.True(TimeSpan.FromSeconds(seconds) > shutdown);
    }

    [Fact]
    public void ServicesOfTheRepository_AllOfThem_AreComposed()
    {
        var built = _compose.Services.Where(pair => pair.Value is { Build: not null, Profiles: [] }).Select(pair => pair.Key);

        Assert.Equal(DeployableService.All.Select(service => service.Name), built.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Container_Image_NamesAVersion(string name)
    {
        Assert.Matches(@"^[a-z0-9./-]+:v?\d[\w.-]*$", _compose.Services[name].Image);
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Container_Dependencies_ExistAndTellWhenTheyAreHealthy(string name)
    {
        Assert.All(_compose.Services[name].DependsOn, dependency =>
        {
            var target = _compose.Services[dependency.Key];
            Assert.Equal("service_healthy", dependency.Value.Condition);
            Assert.True(target.Healthcheck is { Test: not [] } || (target.Build is not null && Dockerfile.Read().Has("HEALTHCHECK")));
        });
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Container_Ports_OpenToOthersOnlyForChargePoints(string name)
    {
        var open = _compose.Services[name].Ports.Where(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal));

        Assert.Equal(name == "connection-gateway" ? ["${OCPP_PORT:-9000}:9000", "${OCPP_TLS_PORT:-9443}:9443"] : [], open);
    }

    [Theory]
    [MemberData(nameof(Containers))]
    public void Container_Volumes_AreNamedOrFilesOfTheRepositoryThatCannotBeWritten(string name)
    {
        Assert.All(_compose.Services[name].Volumes, volume =>
        {
            var source = volume.Split(':')[0];
            if (!source.StartsWith("./", StringComparison.Ordinal))
            {
                Assert.Contains(source, _compose.Volumes.Keys);
                return;
            }

            Assert.True(Path.Exists(RepositoryFiles.PathOf(source)), source);
            Assert.EndsWith(":ro", volume, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Passwords_InTheFile_ComeFromTheEnvironmentWithoutADefault()
    {
        var secrets = _compose.Services.Values
            .SelectMany(service => service.Environment)
            .Where(pair => (pair.Key + pair.Value).Contains("PASS", StringComparison.OrdinalIgnoreCase))
            .ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, pair => Assert.Matches(@"\$\{(RABBITMQ_PASSWORD|POSTGRES_PASSWORD|CERTIFICATE_KEY_PASSPHRASE|GRAFANA_PASSWORD):\?see \.env\.example\}", pair.Value));
    }

    [Fact]
    public void Variables_OfTheFile_AreAllInTheExampleAndNoSecretIs()
    {
        var example = File.ReadAllLines(RepositoryFiles.PathOf(".env.example"));
        var offered = example.Select(line => VariableLine().Match(line)).Where(match => match.Success).ToList();
        var used = VariableUse().Matches(RepositoryFiles.Read(ComposeFile.FileName)).Select(match => match.Groups[1].Value);

        Assert.Equal(used.ToHashSet(), offered.Select(match => match.Groups["name"].Value).ToHashSet());
        Assert.All(
            offered.Where(match => match.Groups["name"].Value.Contains("PASS", StringComparison.Ordinal)),
            match => Assert.Empty(match.Groups["value"].Value));
    }

    // "$${…}" and "$$NAME" are left to the container's shell.
    [GeneratedRegex(@"(?<!\$)\$\{([A-Z_]+)")]
    private static partial Regex VariableUse();

    [GeneratedRegex("^#?(?<name>[A-Z_]+)=(?<value>.*)$")]
    private static partial Regex VariableLine();
}
