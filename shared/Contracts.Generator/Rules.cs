using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>What may be wrong with a contract, found by the compiler.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Rule(
        "OCPP001", "Contract is not partial", "'{0}' must be partial; its other part is generated");

    public static readonly DiagnosticDescriptor NotSealed = Rule(
        "OCPP002", "Contract is not sealed", "'{0}' must be sealed; a derived record would lose its members on the wire");

    public static readonly DiagnosticDescriptor NotPositional = Rule(
        "OCPP003", "Contract is not a positional record",
        "'{0}' must be a record with a parameter list, or an enumeration, neither generic nor nested");

    public static readonly DiagnosticDescriptor UnsupportedType = Rule(
        "OCPP004", "Member type has no JSON form",
        "'{0}' is of a type that payloads cannot hold; they hold bool, int, long, decimal, string, DateTimeOffset, RawJson, "
        + "enumerations marked [OcppEnum], records marked [OcppObject], and an IReadOnlyList of any of them");

    public static readonly DiagnosticDescriptor WrongDefault = Rule(
        "OCPP005", "Optional member and default differ",
        "'{0}' must be nullable with '= null' when optional, and neither when required");

    public static readonly DiagnosticDescriptor DuplicateName = Rule(
        "OCPP006", "Wire name is not unique", "'{0}' has the wire name of another one: '{1}'");

    public static readonly DiagnosticDescriptor WrongBound = Rule(
        "OCPP007", "Bound does not fit its member", "'{0}' cannot be bounded by [{1}]");

    public static readonly DiagnosticDescriptor TooManyMembers = Rule(
        "OCPP008", "Contract has too many members", "'{0}' has more than 64 members");

    public static readonly DiagnosticDescriptor WrongResponse = Rule(
        "OCPP009", "Response is no contract", "'{0}' is answered by '{1}', which is not marked [OcppObject]");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Ocpp.Contracts", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
