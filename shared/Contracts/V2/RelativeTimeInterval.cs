using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>An interval counted from now (OCPP 2.0.1 and 2.1 part 2, RelativeTimeIntervalType).</summary>
/// <param name="Start">When it starts, in s from now.</param>
/// <param name="Duration">How long it lasts, in s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record RelativeTimeInterval(int Start, int? Duration = null, CustomData? CustomData = null);
