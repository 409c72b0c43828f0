namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>One container of <c>docker-compose.yml</c>.</summary>
internal sealed class ComposeService
{
    public required string Image { get; init; }

    public ComposeBuild? Build { get; init; }

    public List<string> Command { get; init; } = [];

    public List<string> Profiles { get; init; } = [];

    public string? Restart { get; init; }

    public string? Hostname { get; init; }

    public bool ReadOnly { get; init; }

    public List<string> Tmpfs { get; init; } = [];

    public List<string> CapDrop { get; init; } = [];

    public List<string> SecurityOpt { get; init; } = [];

    public string? StopGracePeriod { get; init; }

    public string? MemLimit { get; init; }

    public Dictionary<string, string> Environment { get; init; } = [];

    public List<string> Ports { get; init; } = [];

    public List<string> Volumes { get; init; } = [];

    public Dictionary<string, ComposeDependency> DependsOn { get; init; } = [];

    public ComposeHealthCheck? Healthcheck { get; init; }
}
