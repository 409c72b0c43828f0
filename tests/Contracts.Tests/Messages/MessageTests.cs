using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Tests.Messages;

/// <summary>Every message of the table: what is valid passes unchanged, and each single broken rule is found and named.</summary>
public sealed class MessageTests
{
    public static TheoryData<string, string> Valid()
    {
        var data = new TheoryData<string, string>();
        foreach (var message in MessageTable.All)
        {
            data.Add(message.Name, message.Example(full: false).ToJsonString());
            data.Add(message.Name, message.Example(full: true).ToJsonString());
        }

        return data;
    }

    public static TheoryData<string, string, string> EnumerationValues()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var message in MessageTable.All)
        {
            foreach (var member in message.Members.Where(static member => member.Kind == FieldKind.Enumeration))
            {
                foreach (var value in member.Values)
                    data.Add(message.Name, member.Name, value);
            }
        }

        return data;
    }

    public static TheoryData<string, string, string, OcppErrorCode> Invalid()
    {
        var data = new TheoryData<string, string, string, OcppErrorCode>();
        foreach (var message in MessageTable.All)
        {
            foreach (var (json, path, code) in BrokenRules.Of(message))
                data.Add(message.Name, json, path, code);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void ReadAndWrite_ValidMessage_GivesTheSameJson(string message, string json)
    {
        var written = Find(message).ReadAndWrite(json).Written;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written!)), written);
    }

    [Theory]
    [MemberData(nameof(EnumerationValues))]
    public void ReadAndWrite_EveryValueOfAnEnumeration_GivesTheSameValue(string message, string member, string value)
    {
        var example = Find(message).Example(full: false);
        example[member] = value;

        var written = Find(message).ReadAndWrite(example.ToJsonString()).Written;

        Assert.Equal(value, (string?)JsonNode.Parse(written!)![member]);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Read_OneBrokenRule_NamesPlaceAndCode(string message, string json, string path, OcppErrorCode code)
    {
        var violation = Find(message).ReadAndWrite(json).Violation;

        Assert.Equal((path, code), (violation?.Path, violation?.Code));
    }

    private static MessageUnderTest Find(string name) => MessageTable.All.Single(message => message.Name == name);
}
