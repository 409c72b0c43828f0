using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What stays the same throughout a periodic event stream (OCPP 2.1 part 2, ConstantStreamDataType).</summary>
/// <param name="Id">Number of the stream.</param>
/// <param name="Params">How often and in what portions the stream is sent.</param>
/// <param name="VariableMonitoringId">The monitor whose values are streamed; it may be preconfigured or hard-wired.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ConstantStreamData(
    [Range(0, int.MaxValue)] int Id,
    PeriodicEventStreamParams Params,
    [Range(0, int.MaxValue)] int VariableMonitoringId,
    CustomData? CustomData = null);
