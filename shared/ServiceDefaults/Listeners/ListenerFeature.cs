namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>Marks a connection with the listener that accepted it; one instance serves all its connections.</summary>
internal sealed record ListenerFeature(string Name, bool Traced);
