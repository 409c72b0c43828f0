namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>What another container must have reached before this one starts.</summary>
internal sealed class ComposeDependency
{
    public required string Condition { get; init; }
}
