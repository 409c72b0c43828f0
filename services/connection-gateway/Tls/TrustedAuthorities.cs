using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>Who may sign charge points' certificates.</summary>
/// <param name="Roots">Roots.</param>
/// <param name="Between">Authorities that the roots have signed.</param>
internal sealed record TrustedAuthorities(X509Certificate2Collection Roots, X509Certificate2Collection Between)
{
    public static TrustedAuthorities None { get; } = new([], []);

    public static TrustedAuthorities Of(IEnumerable<X509Certificate2> all)
    {
        var byKind = all.ToLookup(static one => one.SubjectName.RawData.AsSpan().SequenceEqual(one.IssuerName.RawData));
        return new([.. byKind[true]], [.. byKind[false]]);
    }
}
