using System.Globalization;
using Ocpp.Micro.HealthProbe;

// The container's own environment says where the service listens; a Docker health check inherits it.
var port = Environment.GetEnvironmentVariable("Management__Port") is { Length: > 0 } configured
    ? int.Parse(configured, CultureInfo.InvariantCulture)
    : ReadinessProbe.DefaultPort;

using var timeout = new CancellationTokenSource(ReadinessProbe.Timeout);
return await ReadinessProbe.IsReadyAsync(port, timeout.Token) ? 0 : 1;
