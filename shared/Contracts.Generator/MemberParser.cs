using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Understands a record's parameter as a member of a JSON object.</summary>
internal static class MemberParser
{
    private const string ObjectInterface = ContractGenerator.Payloads + "IOcppObject<TSelf>";

    public static MemberModel? Parse(IParameterSymbol parameter, List<Finding> findings)
    {
        var type = parameter.Type;
        var isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        var hasNullDefault = parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null };
        if (isNullable != hasNullDefault || parameter.HasExplicitDefaultValue != hasNullDefault)
            findings.Add(Finding.At(parameter, Rules.WrongDefault, parameter.Name));

        var isList = type.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.IReadOnlyList<T>";
        var valueType = isList ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (Kind(valueType) is not { } kind || (isList && valueType.NullableAnnotation == NullableAnnotation.Annotated))
        {
            findings.Add(Finding.At(parameter, Rules.UnsupportedType, parameter.Name));
            return null;
        }

        var (value, list) = BoundsParser.Parse(parameter, kind, isList, findings);
        var names = kind == ValueKind.Enumeration ? valueType.Source() + "Names" : null;
        return new MemberModel(
            parameter.Name,
            parameter.WireName() ?? char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1),
            !isNullable,
            new ValueModel(kind, valueType.Source(), names, value.Read, value.Written),
            isList ? list : null);
    }

    public static bool IsObject(ITypeSymbol type) =>
        type.Has(ContractGenerator.ObjectAttribute)
        || type.Has(ContractGenerator.RequestAttribute)
        || type.Has(ContractGenerator.SendAttribute)
        || type.AllInterfaces.Any(static i => i.OriginalDefinition.ToDisplayString() == ObjectInterface);

    private static ValueKind? Kind(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return ValueKind.Boolean;
            case SpecialType.System_Int32:
                return ValueKind.Int32;
            case SpecialType.System_Int64:
                return ValueKind.Int64;
            case SpecialType.System_Decimal:
                return ValueKind.Decimal;
            case SpecialType.System_String:
                return ValueKind.String;
        }

        if (type.TypeKind == TypeKind.Enum)
            return type.Has(ContractGenerator.EnumAttribute) ? ValueKind.Enumeration : null;

        return type.ToDisplayString() switch
        {
            "System.DateTimeOffset" => ValueKind.Timestamp,
            ContractGenerator.Payloads + "RawJson" => ValueKind.Raw,
            _ => IsObject(type) ? ValueKind.Object : null,
        };
    }
}
