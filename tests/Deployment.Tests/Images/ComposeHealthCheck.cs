namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>How compose finds out whether a container whose image does not say is healthy.</summary>
internal sealed class ComposeHealthCheck
{
    public required List<string> Test { get; init; }

    public required string Interval { get; init; }

    public required string Timeout { get; init; }

    public required string StartPeriod { get; init; }

    public required int Retries { get; init; }
}
