namespace Ocpp.Micro.Testing.Databases;

/// <summary>A database of its own for one test, on one of the two providers; a test body that runs on both takes one.</summary>
public abstract class DatabaseUnderTest : IAsyncDisposable
{
    /// <summary>Makes it, empty.</summary>
    public abstract Task CreateAsync();

    /// <summary>The settings that have a service use it.</summary>
    public abstract KeyValuePair<string, string?> Setting { get; }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
