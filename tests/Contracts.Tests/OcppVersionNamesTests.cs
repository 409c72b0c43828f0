namespace Ocpp.Micro.Contracts.Tests;

/// <summary>The names a version goes by.</summary>
public sealed class OcppVersionNamesTests
{
    [Theory]
    [InlineData(OcppVersion.V16, "ocpp1.6", "ocpp16")]
    [InlineData(OcppVersion.V201, "ocpp2.0.1", "ocpp201")]
    [InlineData(OcppVersion.V21, "ocpp2.1", "ocpp21")]
    public void Names_EveryVersion_AreFoundBothWays(OcppVersion version, string subprotocol, string key)
    {
        Assert.Equal((subprotocol, key), (version.Subprotocol(), version.Key()));
        Assert.True(OcppVersionNames.TryFromSubprotocol(subprotocol, out var bySubprotocol));
        Assert.True(OcppVersionNames.TryFromKey(key, out var byKey));
        Assert.Equal((version, version), (bySubprotocol, byKey));
    }

    [Fact]
    public void TryFromSubprotocol_AnythingElse_IsFalse()
    {
        Assert.False(OcppVersionNames.TryFromSubprotocol("ocpp1.5", out _));
        Assert.False(OcppVersionNames.TryFromKey("ocpp2", out _));
    }
}
