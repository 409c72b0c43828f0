using System.Diagnostics;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>The kubectl of this machine, if there is one.</summary>
internal static class Kubectl
{
    private static readonly string? _path = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(static directory => Path.Combine(directory, "kubectl"))
        .FirstOrDefault(File.Exists);

    /// <summary>What it makes of a folder; null without a kubectl.</summary>
    public static async Task<string?> KustomizeAsync(string folder, CancellationToken cancellationToken)
    {
        if (_path is null)
            return null;

        using var process = Process.Start(new ProcessStartInfo(_path, ["kustomize", folder])
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
}
