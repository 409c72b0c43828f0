namespace Ocpp.Micro.Contracts.Facts;

/// <summary>One battery of a swap.</summary>
/// <param name="EvseId">The slot it went into or came from.</param>
/// <param name="SerialNumber">Its serial number; at most 50 characters.</param>
/// <param name="StateOfCharge">In %, from 0 to 100.</param>
/// <param name="StateOfHealth">In %, from 0 to 100.</param>
public sealed record SwappedBattery(int EvseId, string SerialNumber, decimal StateOfCharge, decimal StateOfHealth);
