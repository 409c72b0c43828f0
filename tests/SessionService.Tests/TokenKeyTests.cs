using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class TokenKeyTests
{
    /// <summary>The types of 2.1 are free text.</summary>
    [Fact]
    public void ToString_TypeOfAnyCharacters_IsNoOtherKeys()
    {
        TokenKey[] keys = [new("B:C", "A"), new("C", "A:B"), new("A:B:C", ""), new("1:AB:C", ""), new("BC", "A"), new("C", "AB")];

        Assert.Equal(keys.Length, keys.Select(key => key.ToString()).Distinct().Count());
    }
}
