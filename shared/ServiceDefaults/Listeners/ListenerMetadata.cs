namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>Marks an endpoint with the only listener it answers on.</summary>
internal sealed record ListenerMetadata(string Name);
