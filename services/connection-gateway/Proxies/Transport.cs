using System.Net;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.ConnectionGateway.Tls;

namespace Ocpp.Micro.ConnectionGateway.Proxies;

/// <summary>How a request has really come.</summary>
/// <param name="Address">From where; null when that is not known.</param>
/// <param name="IsSecure">Whether over TLS all the way to us, or to an ingress of ours.</param>
/// <param name="Certificate">What the client has proved to have the key of; null for none.</param>
/// <param name="Presented">What came with it.</param>
internal sealed record Transport(IPAddress? Address, bool IsSecure, X509Certificate2? Certificate, PresentedAuthorities? Presented);
