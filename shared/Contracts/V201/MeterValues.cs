using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Brings meter readings that belong to no transaction event (OCPP 2.0.1 part 2, MeterValuesRequest).</summary>
/// <param name="EvseId">The EVSE; 0 is the station's main meter.</param>
/// <param name="MeterValue">The readings.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<MeterValuesResponse>(OcppVersion.V201, "MeterValues")]
public sealed partial record MeterValuesRequest(
    int EvseId,
    [MinLength(1)] IReadOnlyList<MeterValue> MeterValue,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="MeterValuesRequest"/> (OCPP 2.0.1 part 2, MeterValuesResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record MeterValuesResponse(CustomData? CustomData = null);
