namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>Where a listener listens.</summary>
/// <param name="Address">An IP address; null for every address of the machine, IPv4 and IPv6.</param>
/// <param name="Port">The TCP port; 0 takes a free one.</param>
public readonly record struct ListenerAddress(string? Address, int Port);
