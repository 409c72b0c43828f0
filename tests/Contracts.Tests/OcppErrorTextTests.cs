namespace Ocpp.Micro.Contracts.Tests;

/// <summary>Descriptions have at most 255 characters (OCPP 2.0.1 and 2.1 part 4 §4.2.3).</summary>
public sealed class OcppErrorTextTests
{
    [Theory]
    [InlineData(0, "", 0)]
    [InlineData(254, "ä", 255)]
    [InlineData(255, "ä", 255)]
    [InlineData(254, "🔌", 254)]
    [InlineData(253, "🔌🔌", 255)]
    public void Cut_AnyText_FitsAndEndsWithAWholeCharacter(int before, string last, int expected)
    {
        var text = new string('x', before) + last;

        Assert.Equal(text[..expected], OcppErrorText.Cut(text));
    }
}
