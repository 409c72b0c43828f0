using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>The repository's own files, by paths relative to its root with forward slashes.</summary>
internal static class SourceFile
{
    private static readonly HashSet<string> _notOurs = ["bin", "obj", "artifacts", "TestResults"];

    /// <summary>Every C# file that somebody wrote.</summary>
    public static IReadOnlyList<string> CSharp { get; } =
    [
        .. Under("").Where(static file =>
            file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> Under(string folder) =>
        Walk(Path.Combine(Repository.Root, folder)).Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    public static string[] LinesOf(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(static inner => Path.GetFileName(inner) is var name && !name.StartsWith('.') && !_notOurs.Contains(name))
            .SelectMany(Walk));
}
