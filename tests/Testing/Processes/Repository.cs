namespace Ocpp.Micro.Testing.Processes;

/// <summary>Finds files of the repository that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The configuration the tests were built in: they stand in <c>bin/{configuration}/{framework}</c>.</summary>
    public static string Configuration { get; } = FolderAbove(AppContext.BaseDirectory).Name;

    /// <summary>The assembly of a service, built in the same configuration.</summary>
    /// <param name="folder">Its folder, relative to the root: <c>services/boot-service</c>.</param>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public static string AssemblyOf(string folder)
    {
        var project = Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj").Single();
        var framework = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var assembly = Path.Combine(
            Root, folder, "bin", Configuration, framework, Path.GetFileNameWithoutExtension(project) + ".dll");

        return File.Exists(assembly) ? assembly : throw new FileNotFoundException("The service has not been built.", assembly);
    }

    private static DirectoryInfo FolderAbove(string folder) => new DirectoryInfo(folder).Parent!;

    private static string FindRoot(string? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The tests do not run inside the repository."),
        _ when File.Exists(Path.Combine(folder, "Ocpp.Micro.sln")) => folder,
        _ => FindRoot(Path.GetDirectoryName(folder)),
    };
}
