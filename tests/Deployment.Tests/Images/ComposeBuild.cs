namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>How compose builds an image.</summary>
internal sealed class ComposeBuild
{
    public required string Context { get; init; }

    public required string Dockerfile { get; init; }

    public Dictionary<string, string> Args { get; init; } = [];
}
