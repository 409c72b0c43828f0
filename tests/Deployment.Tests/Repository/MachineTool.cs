using System.Diagnostics;

namespace Ocpp.Micro.Deployment.Tests.Repository;

/// <summary>A program that this machine may have: where it has, its word counts more than ours.</summary>
internal static class MachineTool
{
    /// <summary>What it prints; null where there is no such program. An exit code other than 0 fails the test.</summary>
    public static async Task<string?> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (PathOf(name) is not { } path)
            return null;

        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }

    private static string? PathOf(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, name))
        .FirstOrDefault(File.Exists);
}
