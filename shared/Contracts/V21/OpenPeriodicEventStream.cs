using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to open a periodic event stream (OCPP 2.1 part 2, OpenPeriodicEventStreamRequest).</summary>
/// <param name="ConstantStreamData">The stream to open.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<OpenPeriodicEventStreamResponse>(OcppVersion.V21, "OpenPeriodicEventStream")]
public sealed partial record OpenPeriodicEventStreamRequest(ConstantStreamData ConstantStreamData, CustomData? CustomData = null);

/// <summary>Answers <see cref="OpenPeriodicEventStreamRequest"/> (OCPP 2.1 part 2, OpenPeriodicEventStreamResponse).</summary>
/// <param name="Status">Whether the stream may be sent.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record OpenPeriodicEventStreamResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
