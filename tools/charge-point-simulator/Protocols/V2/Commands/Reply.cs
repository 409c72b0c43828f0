namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>What a command is answered, and what follows.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Afterwards">What the charge point does once the answer has been sent; null for nothing.</param>
internal readonly record struct Reply<TResponse>(TResponse Response, Func<CancellationToken, Task>? Afterwards = null)
{
    /// <summary>A JSON object that is sent instead, unchecked.</summary>
    public ReadOnlyMemory<byte>? Bare { get; init; }

    public static implicit operator Reply<TResponse>(TResponse response) => new(response);
}
