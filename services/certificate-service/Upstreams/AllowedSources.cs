using Microsoft.Extensions.Options;

namespace Ocpp.Micro.CertificateService.Upstreams;

/// <summary>
/// The addresses that may be asked. Charge points name them, and must not have us call whatever our own network holds.
/// </summary>
internal sealed class AllowedSources(IOptions<CertificateOptions> options)
{
    /// <summary>Brings an address as a URL, if it may be asked.</summary>
    /// <exception cref="UpstreamException">It may not.</exception>
    public Uri Check(string address)
    {
        if (options.Value.RevocationSources.Count == 0)
            throw new UpstreamException("NotConfigured", "No sources are configured.");

        // A user before the host makes one address look like another.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
            throw new UpstreamException("InvalidURL", "The address is no URL that can be asked.");

        return options.Value.RevocationSources.Any(allowed => Covers(allowed, url))
            ? url
            : throw new UpstreamException("NotAllowed", "The address is not among the configured sources.");
    }

    private static bool Covers(Uri allowed, Uri url)
    {
        var folder = allowed.AbsolutePath.EndsWith('/') ? allowed.AbsolutePath : allowed.AbsolutePath + '/';
        return allowed.Scheme == url.Scheme && allowed.Host == url.Host && allowed.Port == url.Port
            && (url.AbsolutePath == allowed.AbsolutePath || url.AbsolutePath.StartsWith(folder, StringComparison.Ordinal));
    }
}
