using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Tests.Support;

namespace Ocpp.Micro.Messaging.Tests.Leniency;

/// <summary>A rule that cannot be right, or that would hold for everybody, stops the start and is named.</summary>
public sealed class LeniencyOptionsTests
{
    private static readonly string[] _good = ["Action=DataTransfer", "Path=messageId", "MaxLength=80"];

    [Theory]
    [InlineData("Leniency:Rules:0:Name", "Name=Acme")]
    [InlineData("Leniency:Rules:0:Name", "Name=")]
    [InlineData("Leniency:Rules:0 ", "Vendor=*")]
    [InlineData("Leniency:Rules:0 ", "Vendor=")]
    [InlineData("Leniency:Rules:0 ", "Vendor=", "Model=**")]
    [InlineData("Leniency:Rules:0:Version", "Version=1.5")]
    [InlineData("Leniency:Rules:0:Version", "Version=7")]
    [InlineData("Leniency:Rules:0:Action", "Action=")]
    [InlineData("Leniency:Rules:0:Action", "Action=Data Transfer")]
    [InlineData("Leniency:Rules:0:Path", "Path=")]
    [InlineData("Leniency:Rules:0:Path", "Path=meterValue[0].unit")]
    [InlineData("Leniency:Rules:0:Path", "MaxLength=", "Ignore=true", "Path=list[]")]
    [InlineData("Leniency:Rules:0:MaxLength", "MaxLength=0")]
    [InlineData("Leniency:Rules:0:MaxLength", "MaxLength=long")]
    [InlineData("Leniency:Rules:0 ", "MaxLength=")]
    [InlineData("Leniency:Rules:0 ", "Ignore=true")]
    [InlineData("Leniency:Rules:0:Default", "MaxLength=", "Default=Available")]
    [InlineData("Leniency:Rules:0:Aliases:Idle", "MaxLength=", "Aliases:Idle=")]
    [InlineData("Leniency:Rules:0:Aliases:Idle", "MaxLength=", "Aliases:Idle=Free", "Aliases:Free=Available")]
    [InlineData("Leniency:Rules:0:Vendr", "Vendr=x")]
    public async Task StartAsync_BadRule_StopsWithItsName(string named, params string[] bad)
    {
        await using var host = TestHost.Build(null, new Script(), bus => bus.CallClient(), Rules.Of([.. _good, .. bad]));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartOnlyAsync);

        Assert.StartsWith(named, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Leniency:Rules:1:Name", "Leniency:Rules:1:Name", "rule-0")]
    [InlineData("Leniency:Rulez", "Leniency:Rulez:0:Name", "a")]
    public async Task StartAsync_BadSection_StopsWithItsName(string named, string key, string value)
    {
        (string Key, string Value)[] settings = [.. Rules.Of(_good, [.. _good, "Name=b"]).Where(setting => setting.Key != key), (key, value)];
        await using var host = TestHost.Build(null, new Script(), bus => bus.CallClient(), settings);

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartOnlyAsync);

        Assert.StartsWith(named, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_GoodRules_AreRead()
    {
        await using var host = TestHost.Build(
            null,
            new Script(),
            bus => bus.CallClient(),
            Rules.Of(_good, ["Action=StatusNotification", "Path=status", "Version=V16", "Aliases:Idle=Available"]));
        await host.StartOnlyAsync();

        var rules = host.Get<IOptions<LeniencyOptions>>().Value.Rules;

        Assert.Equal([80, null], rules.Select(static rule => rule.MaxLength));
        Assert.Equal("Available", rules[1].Aliases["IDLE"]);
    }

    [Theory]
    [InlineData("ACME GmbH", "X1", "1.2.3", true)]
    [InlineData("Acme", "X1", "1.2.30", true)]
    [InlineData("Acme", "X1", "1.3", false)]
    [InlineData("Acme", "X1", null, false)]
    [InlineData("Other Acme", "X1", "1.2.3", false)]
    [InlineData(null, null, null, false)]
    public async Task NamesFor_Make_IsMatchedInAllThatTheRuleNames(string? vendor, string? model, string? firmware, bool holds)
    {
        await using var host = TestHost.Build(
            null, new Script(), bus => bus.CallClient(), Rules.Of([.. _good, "Model=*1", "Firmware=1.2.*"]));

        Assert.Equal(holds ? "rule-0" : null, host.Get<LeniencyRules>().NamesFor(new ChargePointMake(vendor, model, firmware)));
    }
}
