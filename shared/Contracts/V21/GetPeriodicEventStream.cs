using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks for the periodic event streams that are open (OCPP 2.1 part 2, GetPeriodicEventStreamRequest).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetPeriodicEventStreamResponse>(OcppVersion.V21, "GetPeriodicEventStream")]
public sealed partial record GetPeriodicEventStreamRequest(CustomData? CustomData = null);

/// <summary>Answers <see cref="GetPeriodicEventStreamRequest"/> (OCPP 2.1 part 2, GetPeriodicEventStreamResponse).</summary>
/// <param name="ConstantStreamData">The open streams.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetPeriodicEventStreamResponse(
    [MinLength(1)] IReadOnlyList<ConstantStreamData>? ConstantStreamData = null,
    CustomData? CustomData = null);
