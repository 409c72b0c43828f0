namespace Ocpp.Micro.SessionService.Data;

/// <summary>One battery of a <see cref="BatterySwap"/>.</summary>
internal sealed class BatteryOfSwap
{
    public Guid SwapId { get; init; }

    /// <summary>Its place in the message, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The slot.</summary>
    public required int EvseId { get; init; }

    public required string SerialNumber { get; init; }

    /// <summary>In %.</summary>
    public required decimal StateOfCharge { get; init; }

    /// <summary>In %.</summary>
    public required decimal StateOfHealth { get; init; }

    public DateTimeOffset? ProducedAt { get; init; }

    public string? VendorInfo { get; init; }
}
