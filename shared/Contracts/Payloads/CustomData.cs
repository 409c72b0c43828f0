namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// What a vendor adds to an object of OCPP 2.x: a vendor id and any members beside it, kept as they came (OCPP 2.0.1 part 2,
/// CustomDataType).
/// </summary>
/// <param name="VendorId">Who defines the other members; at most 255 characters.</param>
/// <param name="Json">The whole object, <c>vendorId</c> included; written as it stands.</param>
public sealed record CustomData(string VendorId, RawJson Json) : IOcppObject<CustomData>
{
    private const int VendorIdLength = 255;

    static CustomData? IOcppObject<CustomData>.Read(ref PayloadReader reader)
    {
        // One pass over a copy checks, one over the original keeps the bytes.
        var members = reader;
        if (!TryReadVendorId(ref members, out var vendorId))
        {
            reader = members;
            return null;
        }

        return reader.TryReadRaw(out var json) ? new CustomData(vendorId, json) : null;
    }

    static void IOcppObject<CustomData>.Write(PayloadWriter writer, CustomData value) => writer.WriteRaw(value.Json);

    private static bool TryReadVendorId(ref PayloadReader members, out string vendorId)
    {
        vendorId = "";
        var seen = 0UL;
        if (!members.BeginObject())
            return false;

        while (members.NextMember(out var name))
        {
            if (!name.SequenceEqual("vendorId"u8))
                members.Skip();
            else if (!members.Once(ref seen, 1) || !members.TryReadString(0, VendorIdLength, out vendorId!))
                return false;
        }

        return seen != 0 || members.Missing("vendorId");
    }
}
