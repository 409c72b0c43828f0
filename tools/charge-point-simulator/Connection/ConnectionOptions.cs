using System.Net.Security;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Where a charge point connects to, as whom, and how patient it is.</summary>
public sealed record ConnectionOptions
{
    /// <summary>Address of the central system, <c>ws://host:9000</c> or <c>wss://…</c>, with or without a path; the charge point id is appended.</summary>
    public required Uri Url { get; init; }

    /// <summary>Identity of the charge point; percent-encoded into the last segment of the path.</summary>
    public required string ChargePointId { get; init; }

    /// <summary>The versions offered as subprotocols, the preferred one first. Default 1.6 alone.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [OcppVersion.V16];

    /// <summary>User of HTTP basic authentication; the charge point id when only a password is given.</summary>
    public string? User { get; init; }

    /// <summary>Password of HTTP basic authentication; null, the default, sends no credentials.</summary>
    public string? Password { get; init; }

    /// <summary>Certificates and checks of a <c>wss</c> connection; null for the system's own.</summary>
    public SslClientAuthenticationOptions? Tls { get; init; }

    /// <summary>How long TCP, TLS and the WebSocket handshake may take together. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a CALL waits for its answer. Default 30 s.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many CALLs may be unanswered at a time. Default 1, as the specification asks (OCPP-J 1.6 §4.1.1).</summary>
    public int OutstandingCalls { get; init; } = 1;

    /// <summary>Time between two WebSocket pings; zero for none. Default 30 s.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a ping waits for its pong before the connection is given up. Default 20 s.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The largest message that is taken, in bytes. Default 1 MiB.</summary>
    public int MaxMessageSize { get; init; } = 1024 * 1024;

    /// <summary>How unique ids are made. Default UUIDs.</summary>
    public UniqueIdStyle UniqueIds { get; init; } = UniqueIdStyle.Uuid;

    /// <summary>Sees every text frame as it is on the wire.</summary>
    public IFrameObserver? Observer { get; init; }

    /// <summary>The address with the charge point id in it.</summary>
    internal Uri Target => new($"{Url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{Uri.EscapeDataString(ChargePointId)}{Url.Query}");
}
