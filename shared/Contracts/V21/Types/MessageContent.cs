using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A text to show on a charging station (OCPP 2.1 part 2, MessageContentType).</summary>
/// <param name="Format">How to read the content.</param>
/// <param name="Content">The text, or the address or code data, depending on the format.</param>
/// <param name="Language">Language of the content, as an RFC 5646 tag.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record MessageContent(
    MessageFormatEnum Format,
    [MaxLength(1024)] string Content,
    [MaxLength(8)] string? Language = null,
    CustomData? CustomData = null);
