using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Tests.Vectors;

/// <summary>Every message of every version, by payloads that an independent validator has judged, too.</summary>
public sealed class VectorTests
{
    public static TheoryData<OcppVersion, string> Messages =>
        new(MessageVectors.All.Select(static message => (message.Version, message.Name)));

    [Theory]
    [MemberData(nameof(Messages))]
    public void ReadAndWrite_ValidPayload_GivesTheSameJson(OcppVersion version, string name)
    {
        var message = MessageVectors.Find(version, name);

        Assert.NotEmpty(message.Valid);
        Assert.All(message.Valid, json => AssertSame(message, json));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void ReadAndWrite_AsFarAsARuleAllows_GivesTheSameJson(OcppVersion version, string name)
    {
        var message = MessageVectors.Find(version, name);

        Assert.All(message.Allowed, allowed => AssertSame(message, allowed.In(message.Full)));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Read_OneBrokenRule_NamesPlaceRuleAndCode(OcppVersion version, string name)
    {
        var message = MessageVectors.Find(version, name);

        Assert.NotEmpty(message.Broken);
        Assert.All(message.Broken, broken =>
        {
            Assert.Null(message.Contract.Read(broken.In(message.Full), out var violation));
            Assert.Equal((broken.Path, broken.WireCode(version)), (violation.Path, violation.Code.ToWire(version)));
            Assert.Matches(broken.Wording, violation.Rule);
        });
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Write_OneBrokenRule_NamesPlaceAndCode(OcppVersion version, string name)
    {
        var message = MessageVectors.Find(version, name);

        Assert.All(message.Broken, broken =>
        {
            var payload = message.Contract.Read(message.Valid[^1], out _)!;
            if (!RecordBreaker.TryBreak(payload, broken))
                return;

            Assert.Null(message.Contract.Write(payload, out var violation));
            Assert.Equal((broken.Path, broken.WireCode(version)), (violation.Path, violation.Code.ToWire(version)));
        });
    }

    private static void AssertSame(MessageVectors message, string json)
    {
        var payload = message.Contract.Read(json, out var violation);
        Assert.True(payload is not null, violation.Description);
        var written = message.Contract.Write(payload, out violation);
        Assert.True(written is not null, violation.Description);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }
}
