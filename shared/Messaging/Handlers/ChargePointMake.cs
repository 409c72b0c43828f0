namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>What a charge point is, as its boot message says; rules of leniency go by it.</summary>
/// <param name="Vendor">Who made it; null when it has not said.</param>
/// <param name="Model">Its model; null when it has not said.</param>
/// <param name="Firmware">Its firmware; null when it has not said.</param>
public readonly record struct ChargePointMake(string? Vendor, string? Model, string? Firmware);
