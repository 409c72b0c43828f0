namespace Ocpp.Micro.Testing.Servers;

/// <summary>Finds programs where distributions put them.</summary>
internal static class InstalledPrograms
{
    /// <summary>The full path of a program; null when it is in none of the folders and not on the path.</summary>
    public static string? Find(string program, params IEnumerable<string> folders)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

        return folders.Concat(path).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>Folders named by version, newest first: <c>/usr/lib/postgresql/17</c> before <c>/usr/lib/postgresql/15</c>.</summary>
    public static IEnumerable<string> NewestFirst(string parent) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : [];
}
