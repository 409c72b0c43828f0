namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>
/// Tests of which none looks at what another has left in the database: to start an instance takes longer than most of them. Whoever
/// needs keys or charge points takes some of its own.
/// </summary>
public abstract class SharedApiTests(SharedApi shared) : ApiTests, IClassFixture<SharedApi>
{
    private protected ApiUnderTest Api { get; } = shared.Begin();
}
