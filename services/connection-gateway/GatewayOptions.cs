using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ConnectionGateway;

/// <summary>Where charge points connect, and what one of them may ask of the gateway. Section <c>Gateway</c>.</summary>
public sealed class GatewayOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Gateway";

    /// <summary>The name of the listener that charge points connect to.</summary>
    public const string Listener = "charge-points";

    /// <summary>The TCP port of the charge points; 0 takes a free one. Default 9000.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 9000;

    /// <summary>The IP address to listen on, for example <c>127.0.0.1</c>. Absent by default: every address of the machine.</summary>
    [IpAddress]
    public string? Address { get; set; }

    /// <summary>
    /// What comes before the charge point's identity in the path, for example <c>/ocpp</c>; everything behind it is the identity, slashes
    /// included, and other paths get 404. Absent by default: the identity is the last segment of any path.
    /// </summary>
    [RegularExpression("/[!-~]*")]
    public string? Path { get; set; }

    /// <summary>
    /// How many charge points may be connected to this instance. Further ones are refused with 503 and
    /// <see cref="RetryAfter"/>; one that comes back while its old socket is still there is not. Default 20,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 20_000;

    /// <summary>
    /// How many TCP connections one address (of IPv6, one network of 64 bits) may have to this instance; further ones are cut off. It does not
    /// hold for ingresses that are named in <c>GatewayProxies:Trusted</c>: raise it where others are in front that hide the clients' addresses.
    /// 0 is without limit. Default 10,000.
    /// </summary>
    [Range(0, 1_000_000)]
    public int MaxConnectionsPerAddress { get; set; } = 10_000;

    /// <summary>Largest frame of a charge point in bytes, once decompressed; a larger one closes the socket with 1009. Default 64 KiB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxFrameSize { get; set; } = 64 * 1024;

    /// <summary>
    /// How deep arrays and objects of a frame may nest, the frame's own array included; a deeper one is answered as malformed.
    /// Default 32.
    /// </summary>
    [Range(8, 256)]
    public int MaxFrameDepth { get; set; } = 32;

    /// <summary>
    /// How many CALLs of a connection may wait while the one before them is answered. Further ones are answered with a CALLERROR
    /// GenericError at once. OCPP asks charge points to have one outstanding; some have two. Default 16.
    /// </summary>
    [Range(1, 1024)]
    public int MaxWaitingCalls { get; set; } = 16;

    /// <summary>
    /// How many SENDs of a connection may wait while the one before them is worked on (OCPP 2.1). Further ones are dropped and counted:
    /// no charge point is told of a SEND that is lost. Default 16.
    /// </summary>
    [Range(1, 1024)]
    public int MaxWaitingSends { get; set; } = 16;

    /// <summary>
    /// How many CALLs to a charge point may wait while the one before them is answered. Further ones come back to whoever wants them at
    /// once. Default 32.
    /// </summary>
    [Range(1, 1024)]
    public int MaxWaitingCommands { get; set; } = 32;

    /// <summary>
    /// Until when a CALL is answered, counted from the moment its frame was read, waiting included. Keep it below the charge
    /// points' own time-out, which is 30 s as a rule. Default 25 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// Whether charge points of 2.0.1 and 2.1 that offer it get compressed sockets (RFC 7692, permessage-deflate), as these versions ask
    /// of a central system. Never for 1.6. Default true.
    /// </summary>
    public bool Compression { get; set; } = true;

    /// <summary>
    /// How many compressed connections of this instance may keep a context from message to message. It makes periodic messages many
    /// times smaller, and costs up to 35 KiB of memory for each. Further connections compress message by message. Default 1,000.
    /// </summary>
    [Range(0, 1_000_000)]
    public int MaxCompressionContexts { get; set; } = 1_000;

    /// <summary>
    /// How long the first CALL of a connection waits at most to hear whether the charge point was accepted; one that nobody knows of
    /// by then is served. Never more than half of <see cref="CallTimeout"/>. Default 2 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan DirectoryTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long an upgrade request waits for what its charge point must prove. One that nobody can tell of by then is refused with 503 and
    /// <see cref="RetryAfter"/>. Default 5 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CredentialsTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many upgrade requests may wait at a time for who they are to be known. Further ones are refused with 503 and
    /// <see cref="RetryAfter"/>. Default 5,000: a gateway that dies sends that many to the next within a second.
    /// </summary>
    [Range(1, 100_000)]
    public int MaxHandshakes { get; set; } = 5_000;

    /// <summary>
    /// How often this gateway refuses in a minute what comes from one address (of IPv6, one network of 64 bits) because of its credentials,
    /// before it answers 429 to all from there until the minute is over. Such as succeed do not count, nor such as show no credentials at all
    /// and are asked for them: fifty times as many of these get 429, and keep nobody from trying who shows some. 0 is without limit. Default 120.
    /// </summary>
    [Range(0, 1_000_000)]
    public int FailuresPerAddress { get; set; } = 120;

    /// <summary>
    /// How often this gateway refuses in a minute what comes in the name of one charge point from one address because of its credentials,
    /// before it answers 429 to all in that name from there until the minute is over. Ten times as many from anywhere, and whatever else
    /// fails in that name gets 429 as well; the right credentials never do. Such as succeed do not count. 0 is without limit. Default 20.
    /// </summary>
    [Range(0, 1_000_000)]
    public int FailuresPerChargePoint { get; set; } = 20;

    /// <summary>
    /// How often the directory hears that this gateway lives. After three intervals of silence the gateway's connections count as lost.
    /// At most 10 s. Default 5 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", RenewLeaseRequest.LongestInterval)]
    public TimeSpan LeaseInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How large the headers of a request may be together, in bytes; larger ones get 431. It holds for every port of the process. Default
    /// 16 KiB.
    /// </summary>
    [Range(1024, 1024 * 1024)]
    public int MaxHeaderSize { get; set; } = 16 * 1024;

    /// <summary>How long a client may take for the TLS handshake, and then to send its upgrade request. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan HandshakeTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long after the last word of a charge point a ping is sent. One that is not answered within half that time ends the
    /// connection, so that a half-open socket is found within two intervals. Default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a charge point that answers pings may stay without sending a frame. OCPP recommends a Heartbeat a day at least
    /// (OCPP-J 1.6 §5.3). Default 25 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "30.00:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromHours(25);

    /// <summary>
    /// How long a single frame may take on its way, from the charge point or to it, before the connection is given up. Default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan FrameTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a charge point may take to answer a close frame before its connection is cut. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long the broker may be away before charge points are sent away, with the status 1013, and refused with 503: who is offline
    /// keeps its transactions, who hears errors drops them. Keep it below <see cref="CallTimeout"/>, or CALLs are answered with errors
    /// before. Default 20 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan BrokerGrace { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Over how long sockets are closed, in an order of chance, when the gateway stops or its broker is away, so that charge points do
    /// not come back together; up to 100 sockets a second are closed in any case, so a few are done sooner. Default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan CloseSpan { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a stopping gateway waits for CALLs to be answered before it closes their sockets; at least <see cref="CallTimeout"/>, so
    /// that none is cut short. Together with <see cref="CloseSpan"/> and three times <see cref="CloseTimeout"/> it should fit into
    /// <c>Lifetime:ShutdownTimeout</c>. Default 25 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// What a refused charge point is told to wait before it tries again, in whole seconds; each is told up to twice as long at
    /// random, so that they do not return together. Default 15 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(15);
}
