using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to set the tariff for drivers who have none of their own (OCPP 2.1 part 2, SetDefaultTariffRequest).</summary>
/// <param name="EvseId">The EVSE the tariff applies to; 0 is every EVSE.</param>
/// <param name="Tariff">The tariff to use.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetDefaultTariffResponse>(OcppVersion.V21, "SetDefaultTariff")]
public sealed partial record SetDefaultTariffRequest(
    [Range(0, int.MaxValue)] int EvseId,
    Tariff Tariff,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetDefaultTariffRequest"/> (OCPP 2.1 part 2, SetDefaultTariffResponse).</summary>
/// <param name="Status">Whether the tariff is set.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetDefaultTariffResponse(
    TariffSetStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Whether a default tariff is set (OCPP 2.1 part 2, TariffSetStatusEnumType).</summary>
[OcppEnum]
public enum TariffSetStatusEnum
{
    /// <summary>The tariff is set.</summary>
    Accepted,

    /// <summary>The tariff is refused; the status info tells why.</summary>
    Rejected,

    /// <summary>The tariff has more elements than the charging station can handle.</summary>
    TooManyElements,

    /// <summary>The charging station does not know one of the conditions, or no conditions at all.</summary>
    ConditionNotSupported,

    /// <summary>The charging station already has a tariff with that id.</summary>
    DuplicateTariffId,
}
