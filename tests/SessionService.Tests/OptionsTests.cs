using Microsoft.Extensions.Options;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class OptionsTests() : SessionServiceTests(new SqliteUnderTest())
{
    [Theory]
    [InlineData("Session:UnknownIdTags", "Maybe", "Session:UnknownIdTags")]
    [InlineData("Session:UnknownIdTags", "7", "Session:UnknownIdTags")]
    [InlineData("Session:IdTags:0:Blocked", "true", "Session:IdTags")]
    [InlineData("Session:IdTags:0:ExpiresAt", "tomorrow", "Session:IdTags")]
    [InlineData("SessionRetention:Authorizations", "01:00:00", "Authorizations")]
    [InlineData("Session:Colour", "blue", "Session:Colour")]
    [InlineData("Session:ReceiptUrl", "https://receipts.example/", "Session:ReceiptUrl")]
    [InlineData("Session:ReceiptUrl", "file:///{receiptId}", "Session:ReceiptUrl")]
    public async Task Start_BadValue_FailsAndNamesTheOption(string key, string value, string named)
    {
        var service = Build((key, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }
}
