using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>An attribute of a variable (OCPP 2.0.1 and 2.1 part 2, VariableAttributeType).</summary>
/// <param name="Type">Which attribute; absent means <c>Actual</c>.</param>
/// <param name="Value">What it is set to; may be absent only if it is write-only.</param>
/// <param name="Mutability">Whether it can be read and written; absent means <c>ReadWrite</c>.</param>
/// <param name="Persistent">Whether it outlasts a restart or a loss of power; absent means false.</param>
/// <param name="Constant">Whether the station never changes it while running; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VariableAttribute(
    AttributeEnum? Type = null,
    [MaxLength(2500)] string? Value = null,
    MutabilityEnum? Mutability = null,
    bool? Persistent = null,
    bool? Constant = null,
    CustomData? CustomData = null);
