namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>How compose finds out whether a container whose image does not say is healthy.</summary>
internal sealed class ComposeHealthCheck
{
    public List<string> Test { get; init; } = [];

    public string? Interval { get; init; }

    public string? Timeout { get; init; }

    public string? StartPeriod { get; init; }

    public int? Retries { get; init; }

    /// <summary>Takes that of the image away.</summary>
    public bool Disable { get; init; }
}
