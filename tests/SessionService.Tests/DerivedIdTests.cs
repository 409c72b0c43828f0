namespace Ocpp.Micro.SessionService.Tests;

public sealed class DerivedIdTests
{
    private static readonly DateTimeOffset _at = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SameKey_IsTheSame() => Assert.Equal(DerivedId.Of(_at, "a", null, "b"), DerivedId.Of(_at.ToOffset(TimeSpan.FromHours(2)), "a", null, "b"));

    /// <summary>A charge point's text may hold any character, also one that separates.</summary>
    [Fact]
    public void Of_FieldsThatRunTogether_AreDifferent()
    {
        Guid[] ids =
        [
            DerivedId.Of(_at, "a", "b"), DerivedId.Of(_at, "ab", ""), DerivedId.Of(_at, "a\u001fb"), DerivedId.Of(_at, "a\u001f", "b"),
            DerivedId.Of(_at, "a", "\u001fb"), DerivedId.Of(_at, "a", "", "b"), DerivedId.Of(_at, "a", null, "b"), DerivedId.Of(_at.AddTicks(1), "a", "b"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
