using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to clear tariffs (OCPP 2.1 part 2, ClearTariffsRequest).</summary>
/// <param name="TariffIds">The tariffs to clear; absent means all (at <c>evseId</c>, if that is given).</param>
/// <param name="EvseId">Clears only what is set at this EVSE; absent means at every EVSE.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearTariffsResponse>(OcppVersion.V21, "ClearTariffs")]
public sealed partial record ClearTariffsRequest(
    [MinLength(1), ItemMaxLength(60)] IReadOnlyList<string>? TariffIds = null,
    [Range(0, int.MaxValue)] int? EvseId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearTariffsRequest"/> (OCPP 2.1 part 2, ClearTariffsResponse).</summary>
/// <param name="ClearTariffsResult">What became of each tariff.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearTariffsResponse(
    [MinLength(1)] IReadOnlyList<ClearTariffsResult> ClearTariffsResult,
    CustomData? CustomData = null);

/// <summary>What became of one tariff to be cleared (OCPP 2.1 part 2, ClearTariffsResultType).</summary>
/// <param name="Status">Whether the tariff was cleared.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="TariffId">The tariff the status is about; absent when none was found.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearTariffsResult(
    TariffClearStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MaxLength(60)] string? TariffId = null,
    CustomData? CustomData = null);

/// <summary>Whether a tariff was cleared (OCPP 2.1 part 2, TariffClearStatusEnumType).</summary>
[OcppEnum]
public enum TariffClearStatusEnum
{
    /// <summary>It was cleared.</summary>
    Accepted,

    /// <summary>It could not be cleared.</summary>
    Rejected,

    /// <summary>There is no such tariff.</summary>
    NoTariff,
}
