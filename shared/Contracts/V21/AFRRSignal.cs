using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Brings a signal of the automatic frequency restoration reserve (aFRR) that sets the power to charge or discharge with
/// (OCPP 2.1 part 2, AFRRSignalRequest).
/// </summary>
/// <param name="Timestamp">When the signal takes effect.</param>
/// <param name="Signal">The signal, to be looked up in <c>v2xSignalWattCurve</c> of the charging profile.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<AFRRSignalResponse>(OcppVersion.V21, "AFRRSignal")]
public sealed partial record AFRRSignalRequest(DateTimeOffset Timestamp, int Signal, CustomData? CustomData = null);

/// <summary>Answers <see cref="AFRRSignalRequest"/> (OCPP 2.1 part 2, AFRRSignalResponse).</summary>
/// <param name="Status">Whether the signal will be followed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AFRRSignalResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
