using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>Templates and values fit each other: a name that is not there would render as nothing, without a word.</summary>
public sealed partial class ChartTemplateTests
{
    private static readonly string _all = string.Concat(Chart.Templates.Values);

    private static readonly HashSet<string> _serviceKeys =
        [.. Chart.Schema["definitions"]!["service"]!["properties"]!.AsObject().Select(static property => property.Key)];

    [Fact]
    public void Templates_Values_AreThere()
    {
        var paths = ValuePath().Matches(_all).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(
            path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)Chart.Values, static (node, step) => (node as JsonObject)?[step]) is not null,
            $"There is no {path} in values.yaml."));
    }

    [Fact]
    public void Values_OfTheChart_AreUsed()
    {
        var used = ValuePath().Matches(_all).Select(match => match.Groups[1].Value.Split('.')[1]).ToHashSet();

        Assert.Equal(Chart.Values.Select(value => value.Key).ToHashSet(), used);
    }

    [Fact]
    public void Values_OfAService_AreUsedAndNoOthers()
    {
        var used = ServiceKey().Matches(_all).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(_serviceKeys, used);
    }

    [Fact]
    public void Templates_ThatAreIncluded_AreDefinedOnce()
    {
        var defined = Definition().Matches(_all).Select(match => match.Groups[1].Value).ToList();
        var included = Inclusion().Matches(_all).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(defined.Distinct(), defined);
        Assert.Equal(defined.ToHashSet(), included);
    }

    [GeneratedRegex(@"\.Values((?:\.[A-Za-z]+)+)")]
    private static partial Regex ValuePath();

    [GeneratedRegex(@"[$.]service\.([A-Za-z]+)")]
    private static partial Regex ServiceKey();

    [GeneratedRegex("""\{\{-? define "([^"]+)" """)]
    private static partial Regex Definition();

    [GeneratedRegex("""include "([^"]+)" """)]
    private static partial Regex Inclusion();
}
