using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>The instructions of the one recipe for all images, each on one line.</summary>
internal sealed record Dockerfile(IReadOnlyList<string> Instructions)
{
    /// <summary>Names of the build arguments.</summary>
    public IEnumerable<string> Arguments => Of("ARG").Select(argument => argument.Split('=')[0]);

    /// <summary>Images and stages that stages start from, <c>${DOTNET_VERSION}</c> and the like left as they are.</summary>
    public IEnumerable<string> Bases =>
        Of("FROM").Select(from => from.Split(' ').First(word => !word.StartsWith("--", StringComparison.Ordinal)));

    /// <summary>What the last stage, the image itself, is made of.</summary>
    public Dockerfile LastStage =>
        new([.. Instructions.Reverse().TakeWhile(line => !line.StartsWith("FROM ", StringComparison.Ordinal))]);

    public static Dockerfile Read()
    {
        var lines = File.ReadAllLines(RepositoryFiles.PathOf("deploy", "docker", "Dockerfile"))
            .Where(line => line.Length > 0 && line[0] != '#');
        return new([.. string.Join('\n', lines).Replace("\\\n", "", StringComparison.Ordinal).Split('\n')]);
    }

    public bool Has(string instruction) => Of(instruction).Any();

    public IEnumerable<string> Of(string instruction) =>
        Instructions
            .Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))
            .Select(line => line[(instruction.Length + 1)..]);
}
