using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ocpp.Micro.Contracts.Certificates;

/// <summary>
/// Reads the common name off a certificate's subject. Factories write names as PrintableString that have characters which that does not have,
/// an underscore above all; what is meant is plain all the same.
/// </summary>
public static class CommonName
{
    private const string Oid = "2.5.4.3";

    /// <summary>The one common name; null when there is none, several, or none that can be read.</summary>
    /// <param name="subject">The subject.</param>
    public static string? Of(X500DistinguishedName subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        try
        {
            var names = new List<string?>();
            var parts = new AsnReader(subject.RawData, AsnEncodingRules.DER).ReadSequence();
            while (parts.HasData)
            {
                // The order within a part says nothing, and not every authority keeps to that of DER.
                var part = parts.ReadSetOf(skipSortOrderValidation: true);
                var attribute = part.ReadSequence();
                var isAlone = !part.HasData;
                if (attribute.ReadObjectIdentifier() == Oid)
                    names.Add(isAlone ? TextOf(attribute) : null);
                while (part.HasData)
                {
                    if (part.ReadSequence().ReadObjectIdentifier() == Oid)
                        names.Add(null);
                }
            }

            return names is [{ } only] ? only : null;
        }
        catch (Exception exception) when (exception is AsnContentException or ArgumentException)
        {
            return null;
        }
    }

    private static string TextOf(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        if (tag != new Asn1Tag(UniversalTagNumber.PrintableString))
            return attribute.ReadCharacterString((UniversalTagNumber)tag.TagValue);

        var bytes = attribute.PeekContentBytes().Span;
        return bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            ? Encoding.ASCII.GetString(bytes)
            : throw new AsnContentException("It has bytes that are no characters.");
    }
}
