using System.Globalization;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>The figures of docs/operations.md for rolling updates are those of the options.</summary>
public sealed class OperationsPageTests
{
    private const int ChargePoints = 10_000;

    // StaggeredClose closes as many in any case.
    private const double LeastPerSecond = 100;

    private static readonly TimeSpan _backOff = TimeSpan.FromSeconds(30);

    [Fact]
    public void RollingUpdates_Figures_AreThoseOfTheDefaults()
    {
        var rows = RepositoryFiles.Read("docs", "operations.md").Split('\n')
            .SkipWhile(static line => !line.StartsWith("| gateways |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .ToList();

        Assert.Equal(new[] { 2, 3, 4, 10 }.Select(Row), rows);
    }

    private static string Row(int gateways)
    {
        var span = OptionNames.Default<TimeSpan>(DeployableService.Named("connection-gateway"), "Gateway", "CloseSpan");
        var share = (double)ChargePoints / gateways;
        var growth = 1 + (1.0 / gateways);
        var closed = share * Math.Pow(growth, gateways - 1);
        var seconds = Math.Min(span.TotalSeconds, closed / LeastPerSecond);
        var peak = closed / seconds;
        var spread = closed / Math.Max(seconds, _backOff.TotalSeconds);
        var moves = Math.Pow(growth, gateways) - 1;

        return string.Create(CultureInfo.InvariantCulture, $"| {gateways} | {share:F0} | {closed:F0} | {peak:F0} | {spread:F0} | {moves:F2} |");
    }
}
