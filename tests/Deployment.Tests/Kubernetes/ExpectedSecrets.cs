using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>The Secrets that a deployment can count on: those it brings, else those that <c>deploy/README.md</c> asks for.</summary>
internal static class ExpectedSecrets
{
    // | `name` | `key`, `key` | what |
    private const string Heading = "| Secret |";

    public static IReadOnlySet<(string Name, string Key)> Of(KustomizeBuild build)
    {
        var contained = build.OfType<V1Secret>().ToList();
        return contained.Count > 0
            ? contained.SelectMany(static secret => secret.Data.Keys.Select(key => (secret.Metadata.Name, key))).ToHashSet()
            : Named;
    }

    public static IReadOnlySet<(string Name, string Key)> Named { get; } = Read().ToHashSet();

    private static IEnumerable<(string Name, string Key)> Read() =>
        File.ReadLines(RepositoryFiles.PathOf("deploy", "README.md"))
            .SkipWhile(static line => !line.StartsWith(Heading, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(static cells => Names(cells[1]).SelectMany(name => Names(cells[2]).Select(key => (name, key))));

    private static IEnumerable<string> Names(string cell) =>
        cell.Split('`').Where(static (_, index) => index % 2 == 1);
}
