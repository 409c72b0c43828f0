using Ocpp.Micro.ConnectionGateway.Handshake;

namespace Ocpp.Micro.ConnectionGateway.Tests.Handshake;

public sealed class ChargePointPathTests
{
    [Theory]
    [InlineData("/test_charge_point", "test_charge_point")]
    [InlineData("/ocpp/CP001", "CP001")]
    [InlineData("/ocpp/CP%201", "CP 1")]
    [InlineData("/webServices/ocpp/CP3211", "CP3211")]
    [InlineData("//ID", "ID")]
    [InlineData("/ocpp//ID", "ID")]
    [InlineData("/ocpp/ID/", "ID")]
    [InlineData("/ocpp/ID//", "ID")]
    [InlineData("/A%20b%2F%C3%BC%252F%3A1", "A b/ü%2F:1")]
    [InlineData("/ocpp/CP+1", "CP+1")]
    [InlineData("/ocpp/RDAM%7C123", "RDAM|123")]
    [InlineData("/ocpp/100%", "100%")]
    [InlineData("/ocpp/CP1?token=a/b", "CP1")]
    [InlineData("http://central.example.com:9000/ocpp/CP1", "CP1")]
    [InlineData("http://central.example.com/CP1?x", "CP1")]
    public void TryGetId_Target_IsTheDecodedLastSegment(string target, string expected)
    {
        Assert.True(ChargePointPath.TryGetId(target, null, out var id));
        Assert.Equal(expected, id);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("")]
    [InlineData("/?CP1")]
    [InlineData("http://central.example.com")]
    [InlineData("/ocpp/CP%001")]
    [InlineData("/ocpp/CP%0A1")]
    public void TryGetId_NoUsableSegment_IsFalse(string target) => Assert.False(ChargePointPath.TryGetId(target, null, out _));

    /// <summary>The same identity as clients differ in sending it.</summary>
    [Theory]
    [InlineData("/ocpp/A%20b%2F%C3%BC%252F%3A1", "/ocpp")]
    [InlineData("/ocpp/A%20b/%C3%BC%2F:1", "/ocpp")]
    [InlineData("/ocpp/A%20b/%c3%bc%2f:1/", "/ocpp/")]
    [InlineData("//A%20b/%C3%BC%2F:1", "/")]
    [InlineData("http://central.example.com/A%20b%2F%C3%BC%252F%3A1", "/")]
    public void TryGetId_BehindABasePath_IsEverythingBehindIt(string target, string basePath)
    {
        Assert.True(ChargePointPath.TryGetId(target, basePath, out var id));
        Assert.Equal("A b/ü%2F:1", id, ignoreCase: target.Contains("%2f"));
    }

    [Theory]
    [InlineData("/other/CP1")]
    [InlineData("/ocppCP1")]
    [InlineData("/ocpp")]
    [InlineData("/ocpp/")]
    [InlineData("/CP1")]
    public void TryGetId_NotBehindTheBasePath_IsFalse(string target) =>
        Assert.False(ChargePointPath.TryGetId(target, "/ocpp", out _));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void TryGetId_LongSegment_IsBounded(int length, bool expected) =>
        Assert.Equal(expected, ChargePointPath.TryGetId("/ocpp/" + new string('x', length), null, out _));
}
