using System.Text.RegularExpressions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>The gateway handles frames: a new action or version needs no release of it.</summary>
public sealed partial class GatewayTests
{
    private const string Folder = "services/connection-gateway";

    [Fact]
    public void Gateway_ItsStrings_NameNoAction()
    {
        var actions = OcppVersionNames.All
            .SelectMany(ActionCatalogue.All).Select(static action => action.Name).ToHashSet(StringComparer.Ordinal);
        var strings = SourceFile.CSharp.Where(static file => file.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(SourceFile.LinesOf)
            .Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(static line => StringLiteral().Matches(line));

        var named = strings.SelectMany(static literal => Word().Matches(literal.Value)).Select(static word => word.Value).Where(actions.Contains);

        Assert.True(actions.Count > 100);
        Assert.Empty(named);
    }

    [Fact]
    public void Gateway_ItsTypes_KnowNoMessage()
    {
        var files = SourceFile.CSharp.Where(static file => file.StartsWith(Folder, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(SourceFile.LinesOf), static line => MessageNamespace().IsMatch(line));
    }

    [GeneratedRegex("""
        "([^"\\]|\\.)*"
        """)]
    private static partial Regex StringLiteral();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"Ocpp\.Micro\.Contracts\.V\d+")]
    private static partial Regex MessageNamespace();
}
