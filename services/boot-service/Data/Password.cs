using Ocpp.Micro.Contracts.Credentials;

namespace Ocpp.Micro.BootService.Data;

/// <summary>A password of a charge point that is valid: the one that it uses, or one that it was sent and has not used so far.</summary>
internal sealed class Password
{
    /// <summary>Whose; at most 255 characters.</summary>
    public required string ChargePointId { get; init; }

    /// <summary>Which: rises with each, and is never given again, also when the charge point was removed meanwhile.</summary>
    public required long Number { get; init; }

    /// <summary>Iterations of PBKDF2.</summary>
    public required int Iterations { get; init; }

    /// <summary>16 bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Whether the charge point has taken it and said that it uses it after its next Reset: that it comes in with another says nothing.</summary>
    public bool WaitsForReset { get; private set; }

    public PasswordHash ToHash() => new(Number, Iterations, Salt, Hash);

    public static Password Of(string chargePointId, PasswordHash hash, long number, DateTimeOffset now) => new()
    {
        ChargePointId = chargePointId,
        Number = number,
        Iterations = hash.Iterations,
        Salt = hash.Salt,
        Hash = hash.Hash,
        SetAt = now,
    };
}
