using System.Text.RegularExpressions;

namespace Ocpp.Micro.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int MaxLines = 300;
    private const int MaxProgramLines = 20;

    private static readonly HashSet<string> _foldersOfNothing = ["Helpers", "Utils", "Utilities", "Managers", "Common", "Misc"];

    [Fact]
    public void Files_AnyCSharp_StayReadable() =>
        Assert.DoesNotContain(SourceFile.CSharp, static file => SourceFile.LinesOf(file).Length > MaxLines);

    [Fact]
    public void Program_AnyService_OnlyNamesItsParts()
    {
        var programs = SourceFile.CSharp.Where(static file =>
            file.StartsWith("services/", StringComparison.Ordinal) && file.EndsWith("/Program.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(programs);
        Assert.DoesNotContain(programs, static file => SourceFile.LinesOf(file).Length > MaxProgramLines);
    }

    [Fact]
    public void Folders_Any_AreNamedAfterAFeature() =>
        Assert.DoesNotContain(SourceFile.CSharp, static file => file.Split('/').SkipLast(1).Any(_foldersOfNothing.Contains));

    [Fact]
    public void Logging_AnyCall_GoesThroughLoggerMessage() => Assert.Empty(LinesWith(DirectLog()));

    [Fact]
    public void Comments_Any_SayWhyInsteadOfWhatIsMissing() => Assert.Empty(LinesWith(Unfinished()));

    private static IEnumerable<string> LinesWith(Regex pattern) =>
        from file in SourceFile.CSharp
        where !file.EndsWith($"/{nameof(SourceTests)}.cs", StringComparison.Ordinal)
        from line in SourceFile.LinesOf(file)
        where pattern.IsMatch(line)
        select $"{file}: {line.Trim()}";

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLog();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|^\s*#region")]
    private static partial Regex Unfinished();
}
