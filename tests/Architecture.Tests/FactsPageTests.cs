using System.Text.RegularExpressions;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>docs/facts.md names every fact there is, and none that is not.</summary>
public sealed partial class FactsPageTests
{
    [Fact]
    public void Page_Facts_AreThoseOfTheContracts()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/facts.md"));
        var facts = typeof(Fact).Assembly.GetTypes().Where(static type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Fact)));

        Assert.Equal(
            facts.Select(static fact => fact.Name).Order(StringComparer.Ordinal),
            Row().Matches(page).Select(static row => row.Groups["fact"].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<fact>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
