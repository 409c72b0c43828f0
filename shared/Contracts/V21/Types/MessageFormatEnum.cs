using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>How the content of a message is to be read (OCPP 2.1 part 2, MessageFormatEnumType).</summary>
[OcppEnum]
public enum MessageFormatEnum
{
    /// <summary>Plain text of printable ASCII characters.</summary>
    ASCII,

    /// <summary>HTML.</summary>
    HTML,

    /// <summary>The address of what to load and show.</summary>
    URI,

    /// <summary>Plain text in UTF-8.</summary>
    UTF8,

    /// <summary>Data to show as a QR code.</summary>
    QRCODE,
}
