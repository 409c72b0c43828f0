using System.Reflection;

namespace Ocpp.Micro.Deployment.Tests.Repository;

/// <summary>A folder of <c>services/</c> that becomes an image, with the assembly that was built from it.</summary>
internal sealed record DeployableService(string Name, string AssemblyName)
{
    /// <summary>All but all-in-one, which is the other services in one process and needs no deployment.</summary>
    public static IReadOnlyList<DeployableService> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("services"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => new DeployableService(
                Path.GetFileName(Path.GetDirectoryName(project)!), Path.GetFileNameWithoutExtension(project)))
            .Where(service => service.Name != "all-in-one")
            .OrderBy(service => service.Name, StringComparer.Ordinal)
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(service => service.Name)];

    public static DeployableService Named(string name) => All.Single(service => service.Name == name);

    /// <summary>True if the service keeps tables of its own.</summary>
    public bool Stores => Assemblies.Any(assembly => assembly.GetName().Name == "Ocpp.Micro.Persistence");

    /// <summary>The service's assembly and what it stands on, as far as it is ours.</summary>
    public IReadOnlyCollection<Assembly> Assemblies
    {
        get
        {
            var found = new Dictionary<string, Assembly>(StringComparer.Ordinal);
            Visit(Assembly.Load(AssemblyName));
            return found.Values;

            void Visit(Assembly assembly)
            {
                if (!found.TryAdd(assembly.GetName().Name!, assembly)) return;

                foreach (var reference in assembly.GetReferencedAssemblies())
                {
                    if (reference.Name!.StartsWith("Ocpp.Micro.", StringComparison.Ordinal)) Visit(Assembly.Load(reference));
                }
            }
        }
    }
}
