using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>A message of a vendor's own with a member of every kind that payloads can hold.</summary>
[OcppRequest<OwnResponse>(OcppVersion.V201, "OwnAction")]
internal sealed partial record OwnRequest(
    bool Flag,
    [Range(1, 10)] int Small,
    long Large,
    [Range(-100.5, double.PositiveInfinity), MultipleOf(0.1)] decimal Limit,
    [MinLength(2), MaxLength(4)] string Text,
    DateTimeOffset At,
    OwnColour Colour,
    OwnPart Part,
    RawJson Anything,
    [WireName("evseId"), MinLength(1), MaxLength(3), ItemRange(0, 9)] IReadOnlyList<int> Evses,
    bool? MaybeFlag = null,
    long? MaybeLarge = null,
    decimal? MaybeNumber = null,
    DateTimeOffset? MaybeAt = null,
    OwnColour? MaybeColour = null,
    OwnPart? MaybePart = null,
    RawJson? MaybeAnything = null,
    [ItemMaxLength(3)] IReadOnlyList<string>? Texts = null,
    IReadOnlyList<OwnColour>? Colours = null,
    IReadOnlyList<DateTimeOffset>? Times = null,
    IReadOnlyList<decimal>? Numbers = null,
    IReadOnlyList<RawJson>? Anythings = null,
    CustomData? CustomData = null);

[OcppObject]
internal sealed partial record OwnResponse;

[OcppObject]
internal sealed partial record OwnPart(int Name, int Reader, int Seen, [SentLength(1, 2)] string? Value = null);

[OcppEnum]
internal enum OwnColour
{
    Red,

    [WireName("Light.Blue")]
    LightBlue,
}
