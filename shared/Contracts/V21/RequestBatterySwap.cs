using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to start a battery swap for a driver (OCPP 2.1 part 2, RequestBatterySwapRequest).</summary>
/// <param name="IdToken">Who swaps the battery.</param>
/// <param name="RequestId">Number that the <see cref="BatterySwapRequest"/> of this swap repeats.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<RequestBatterySwapResponse>(OcppVersion.V21, "RequestBatterySwap")]
public sealed partial record RequestBatterySwapRequest(IdToken IdToken, int RequestId, CustomData? CustomData = null);

/// <summary>Answers <see cref="RequestBatterySwapRequest"/> (OCPP 2.1 part 2, RequestBatterySwapResponse).</summary>
/// <param name="Status">Whether the charging station starts the swap.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record RequestBatterySwapResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
