using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Understands an enumeration marked as OCPP's.</summary>
internal static class EnumParser
{
    public static Parsed<EnumModel> Parse(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (type.ContainingType is not null)
            return new(null, new([Finding.At(type, Rules.NotPositional, type.Name)]));

        var findings = new List<Finding>();
        var values = new List<EnumValueModel>();
        var names = new HashSet<string>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            var wireName = field.WireName() ?? field.Name;
            if (!names.Add(wireName))
                findings.Add(Finding.At(field, Rules.DuplicateName, field.Name, wireName));

            values.Add(new EnumValueModel(field.Name, wireName));
        }

        var accessibility = type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        var model = new EnumModel(type.NamespaceName(), type.Name, type.Source(), accessibility, new(values));
        return new(findings.Count == 0 ? model : null, new(findings));
    }
}
