namespace Ocpp.Micro.Messaging.Transport;

/// <summary>There is no connection to the broker at the moment.</summary>
internal sealed class BrokerUnavailableException() : Exception("There is no connection to the broker.");
