using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks which tariffs are set (OCPP 2.1 part 2, GetTariffsRequest).</summary>
/// <param name="EvseId">The EVSE; 0 means all EVSEs.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetTariffsResponse>(OcppVersion.V21, "GetTariffs")]
public sealed partial record GetTariffsRequest([Range(0, int.MaxValue)] int EvseId, CustomData? CustomData = null);

/// <summary>Answers <see cref="GetTariffsRequest"/> (OCPP 2.1 part 2, GetTariffsResponse).</summary>
/// <param name="Status">Whether there are tariffs to tell of.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="TariffAssignments">The tariffs, and what each applies to.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetTariffsResponse(
    TariffGetStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MinLength(1)] IReadOnlyList<TariffAssignment>? TariffAssignments = null,
    CustomData? CustomData = null);

/// <summary>Whether tariffs can be reported (OCPP 2.1 part 2, TariffGetStatusEnumType).</summary>
[OcppEnum]
public enum TariffGetStatusEnum
{
    /// <summary>They are in the answer.</summary>
    Accepted,

    /// <summary>The request was refused.</summary>
    Rejected,

    /// <summary>No tariff is set there.</summary>
    NoTariff,
}

/// <summary>A tariff, and the EVSEs or id tokens it applies to (OCPP 2.1 part 2, TariffAssignmentType).</summary>
/// <param name="TariffId">The tariff.</param>
/// <param name="TariffKind">Whether it is the default or a driver's own.</param>
/// <param name="ValidFrom">When it becomes active.</param>
/// <param name="EvseIds">The EVSEs it is set for.</param>
/// <param name="IdTokens">The id tokens it belongs to.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffAssignment(
    [MaxLength(60)] string TariffId,
    TariffKindEnum TariffKind,
    DateTimeOffset? ValidFrom = null,
    [MinLength(1), ItemRange(0, int.MaxValue)] IReadOnlyList<int>? EvseIds = null,
    [MinLength(1), ItemMaxLength(255)] IReadOnlyList<string>? IdTokens = null,
    CustomData? CustomData = null);

/// <summary>Which kind of tariff it is (OCPP 2.1 part 2, TariffKindEnumType).</summary>
[OcppEnum]
public enum TariffKindEnum
{
    /// <summary>The default at an EVSE, for drivers without one of their own.</summary>
    DefaultTariff,

    /// <summary>One for a particular driver.</summary>
    DriverTariff,
}
