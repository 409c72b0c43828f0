using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>
/// Agrees on permessage-deflate (RFC 7692), which the central system has to support from 2.0.1 on (part 4 §3.3; 2.1 part 4 §3.4).
/// <para>
/// A context kept from message to message is what makes it worth while: periodic messages shrink to a fraction, a message by itself
/// to two thirds. A charge point's context costs the gateway up to 35 KiB for as long as the socket is open, whatever window is agreed
/// on, so only so many may have one, and any other is told to do without. Our own context would cost 215 KiB each, for answers that are
/// small: there is none. A connection without either costs some 5 KiB more than one without compression.
/// </para>
/// </summary>
internal sealed class Compression(IOptions<GatewayOptions> options)
{
    private const string Extension = "permessage-deflate";
    private const string NoClientContext = "client_no_context_takeover";

    private readonly bool _enabled = options.Value.Compression;
    private readonly int _maxContexts = options.Value.MaxCompressionContexts;
    private int _contexts;

    /// <summary>
    /// Lets an upgrade end in a compressed socket when the charge point offers it; true when it may keep a context, to be given back with
    /// <see cref="Release"/>.
    /// </summary>
    /// <param name="request">The upgrade request. Its offer is reworded where it has to be.</param>
    /// <param name="version">The version agreed on. 1.6 knows nothing of compression.</param>
    /// <param name="accept">What the socket is accepted with.</param>
    public bool TryEnable(HttpRequest request, OcppVersion? version, WebSocketAcceptContext accept)
    {
        if (!_enabled || version is null or OcppVersion.V16)
            return false;

        // The danger is a secret compressed together with text of an attacker's choice: the sizes would give it away. An answer has no
        // secret, and without a context nothing is compressed together with anything else.
        accept.DangerousEnableCompression = true;
        accept.DisableServerContextTakeover = true;

        var offers = request.Headers.GetCommaSeparatedValues(HeaderNames.SecWebSocketExtensions);
        if (!offers.Any(WantsContext))
            return false;
        if (Interlocked.Increment(ref _contexts) <= _maxContexts)
            return true;

        // RFC 7692 §7.1.1.2: the server may ask for it even when the client did not offer it. The framework would only repeat it.
        Release();
        request.Headers.SecWebSocketExtensions =
            new StringValues([.. offers.Select(static offer => WantsContext(offer) ? WithoutContext(offer) : offer)]);
        return false;
    }

    public void Release() => Interlocked.Decrement(ref _contexts);

    // As the framework reads an offer: no further than to an empty parameter, and past all it does not know.
    private static bool WantsContext(string offer) =>
        offer.AsSpan().TrimStart().StartsWith(Extension, StringComparison.Ordinal)
        && !offer.Split(';', StringSplitOptions.TrimEntries).TakeWhile(static part => part.Length > 0).Contains(NoClientContext);

    // As the first parameter, so that whatever follows cannot hide it.
    private static string WithoutContext(string offer)
    {
        var end = offer.IndexOf(';', StringComparison.Ordinal);

        return offer.Insert(end < 0 ? offer.Length : end, $"; {NoClientContext}");
    }
}
