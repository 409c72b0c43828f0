using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Questions to symbols that both parsers ask.</summary>
internal static class Symbols
{
    private const string WireNameAttribute = ContractGenerator.Payloads + "WireNameAttribute";

    public static string Source(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string? NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace ? null : symbol.ContainingNamespace.ToDisplayString();

    public static bool Has(this ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => Is(data, attribute));

    public static AttributeData? Attribute(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => Is(data, attribute));

    public static string? WireName(this ISymbol symbol) =>
        symbol.Attribute(WireNameAttribute)?.ConstructorArguments[0].Value as string;

    private static bool Is(AttributeData data, string attribute)
    {
        if (data.AttributeClass is not { } type)
            return false;

        return $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}" == attribute;
    }
}
