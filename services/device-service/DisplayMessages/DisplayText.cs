using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Contracts.V21;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.DisplayMessages;

/// <summary>A message in one language (OCPP 2.0.1 part 2, MessageContentType).</summary>
/// <param name="Format">As the specification spells it, for example <c>UTF8</c>.</param>
/// <param name="Content">The text, or its address.</param>
/// <param name="Language">As in RFC 5646; null when the charge point does not say.</param>
internal sealed record DisplayText(string Format, string Content, string? Language)
{
    public static DisplayText Of(V201.MessageContent content) => new(content.Format.ToWire(), content.Content, content.Language);

    public static DisplayText Of(V21.MessageContent content) => new(content.Format.ToWire(), content.Content, content.Language);
}
