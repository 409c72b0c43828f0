using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>A variable of a component, by name (OCPP 2.0.1 and 2.1 part 2, VariableType).</summary>
/// <param name="Name">Its name, if possible a standardized one; compared without regard to case.</param>
/// <param name="Instance">Tells it from others of the same name; compared without regard to case.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Variable(
    [MaxLength(50)] string Name,
    [MaxLength(50)] string? Instance = null,
    CustomData? CustomData = null);
