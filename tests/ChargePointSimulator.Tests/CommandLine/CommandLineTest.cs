namespace Ocpp.Micro.ChargePointSimulator.Tests.CommandLine;

/// <summary>A test that looks at what the command line prints.</summary>
public abstract class CommandLineTest : IDisposable
{
    protected StringWriter Output { get; } = new();

    protected StringWriter Error { get; } = new();

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        GC.SuppressFinalize(this);
    }
}
