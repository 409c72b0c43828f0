namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>A name that a caller has given to a request, so that a repetition of it is the same request.</summary>
internal sealed class IdempotencyKey
{
    public required string Actor { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required byte[] RequestHash { get; init; }

    public required Guid RequestId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
