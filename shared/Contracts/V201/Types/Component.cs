using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>A component of the device model (OCPP 2.0.1 part 2, ComponentType).</summary>
/// <param name="Name">Its name, if possible a standardized one; compared without regard to case.</param>
/// <param name="Evse">The EVSE or connector it belongs to; absent means the station.</param>
/// <param name="Instance">Tells it from others of the same name; compared without regard to case.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Component(
    [MaxLength(50)] string Name,
    EVSE? Evse = null,
    [MaxLength(50)] string? Instance = null,
    CustomData? CustomData = null);
