using System.Xml.Linq;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>A project file and what it asks for.</summary>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    // The template's projects are those of whoever uses it.
    public static IReadOnlyList<Project> All { get; } =
    [
        .. SourceFile.Under("")
            .Where(static file => file.EndsWith(".csproj", StringComparison.Ordinal) && !file.Contains("/ocpp-action-service/", StringComparison.Ordinal))
            .Select(Read),
    ];

    public static Project Named(string name) => All.Single(project => project.Name == name);

    private static Project Read(string path)
    {
        var content = XDocument.Load(Path.Combine(Repository.Root, path));

        return new(
            Path.GetFileNameWithoutExtension(path),
            Path.GetDirectoryName(path)!,
            [.. Includes("ProjectReference").Select(static include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes("PackageReference")]);

        // What is private to the build does not reach whoever references the project.
        IEnumerable<string> Includes(string kind) => content.Descendants(kind)
            .Where(static item => item.Attribute("PrivateAssets") is null && item.Attribute("OutputItemType") is null)
            .Select(static item => item.Attribute("Include")!.Value);
    }
}
