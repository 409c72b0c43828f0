using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Contracts.Tests.Actions;

public sealed class MessageContractsTests
{
    [Theory]
    [InlineData(OcppVersion.V16)]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public void All_EveryVersion_AreTheAnsweredActionsOfTheCatalogue(OcppVersion version)
    {
        var answered = ActionCatalogue.All(version).Where(static action => action.IsAnswered).Select(static action => action.Name);

        Assert.Equal(answered.Order(StringComparer.Ordinal), MessageContracts.All(version).Select(static m => m.Action).Order(StringComparer.Ordinal));
        Assert.All(MessageContracts.All(version), message => Assert.Equal(message, MessageContracts.Find(version, message.Action)));
    }

    [Theory]
    [InlineData(OcppVersion.V16, 26)]
    [InlineData(OcppVersion.V201, 40)]
    [InlineData(OcppVersion.V21, 55)]
    public void FindCommand_EveryAction_IsFoundIfTheCentralSystemMaySendIt(OcppVersion version, int commands) =>
        Assert.Equal(commands, ActionCatalogue.All(version).Count(action => MessageContracts.FindCommand(version, action.Name) is not null));

    [Fact]
    public void IsRequest_BrokenRule_IsTold()
    {
        var reset = MessageContracts.Find(OcppVersion.V16, "Reset")!;

        Assert.True(reset.IsRequest("""{"type":"Soft"}"""u8, out _));
        Assert.False(reset.IsRequest("""{"type":"Warm"}"""u8, out var violation));
        Assert.Equal("type", violation.Path);
        Assert.True(reset.IsResponse("""{"status":"Accepted"}"""u8, out _));
        Assert.False(reset.IsResponse("{}"u8, out _));
    }
}
