using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>How often a periodic event stream is sent (OCPP 2.1 part 2, PeriodicEventStreamParamsType).</summary>
/// <param name="Interval">Time after which its data is sent; s.</param>
/// <param name="Values">How many values to collect and send together.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PeriodicEventStreamParams(
    [Range(0, int.MaxValue)] int? Interval = null,
    [Range(0, int.MaxValue)] int? Values = null,
    CustomData? CustomData = null);
