using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Ocpp.Micro.Contracts.Generator;

/// <summary>Understands the attributes that bound a member.</summary>
internal static class BoundsParser
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";
    private const string SentLength = "SentLengthAttribute";

    public static (ListModel Value, ListModel List) Parse(
        IParameterSymbol parameter, ValueKind kind, bool isList, List<Finding> findings)
    {
        var value = new ListModel(Bounds.None, Bounds.None);
        var list = value;
        // What narrows the written side comes after what sets both.
        foreach (var attribute in parameter.GetAttributes().OrderBy(static data => data.AttributeClass?.Name == SentLength))
        {
            if (attribute.AttributeClass is not { } type)
                continue;

            var fullName = type.ToDisplayString();
            var ofItem = fullName.StartsWith(ContractGenerator.Payloads + "Item", StringComparison.Ordinal);
            var target = isList && !ofItem ? list : value;
            if (Apply(fullName, attribute, kind, target, countsItems: isList && !ofItem) is not { } bounded)
            {
                if (Bounding(fullName))
                    findings.Add(Finding.At(parameter, Rules.WrongBound, parameter.Name, type.Name.Replace("Attribute", "")));
            }
            else if (ofItem && !isList)
                findings.Add(Finding.At(parameter, Rules.WrongBound, parameter.Name, type.Name.Replace("Attribute", "")));
            else if (isList && !ofItem)
                list = bounded;
            else
                value = bounded;
        }

        return (value, list);
    }

    private static bool Bounding(string attribute) =>
        attribute.StartsWith(Annotations, StringComparison.Ordinal)
        || attribute is not ContractGenerator.Payloads + "WireNameAttribute"
            && attribute.StartsWith(ContractGenerator.Payloads, StringComparison.Ordinal);

    private static ListModel? Apply(string name, AttributeData attribute, ValueKind kind, ListModel bounds, bool countsItems)
    {
        var hasLength = countsItems || kind == ValueKind.String;
        var isNumber = !countsItems && kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal;
        var first = attribute.ConstructorArguments.FirstOrDefault().Value;
        return name switch
        {
            Annotations + "MaxLengthAttribute" when hasLength && first is int length =>
                Both(bounds, b => b with { MaxLength = length }),
            Annotations + "MinLengthAttribute" when hasLength && first is int length =>
                Both(bounds, b => b with { MinLength = length }),
            Annotations + "RangeAttribute" when isNumber => Range(attribute, kind, bounds),
            ContractGenerator.Payloads + "ItemMaxLengthAttribute" when hasLength && first is int length =>
                Both(bounds, b => b with { MaxLength = length }),
            ContractGenerator.Payloads + "ItemRangeAttribute" when isNumber => Range(attribute, kind, bounds),
            ContractGenerator.Payloads + "MultipleOfAttribute" when isNumber && kind == ValueKind.Decimal =>
                Both(bounds, b => b with { MultipleOf = Literal(first, kind) }),
            ContractGenerator.Payloads + SentLength when hasLength && first is int minimum => bounds with
            {
                Written = bounds.Written with { MinLength = minimum, MaxLength = (int)attribute.ConstructorArguments[1].Value! },
            },
            _ => null,
        };
    }

    private static ListModel? Range(AttributeData attribute, ValueKind kind, ListModel bounds)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || arguments[0].Value is not (int or double))
            return null;

        var minimum = Literal(arguments[0].Value, kind);
        var maximum = Literal(arguments[1].Value, kind);
        return Both(bounds, b => b with { Minimum = minimum, Maximum = maximum });
    }

    private static ListModel Both(ListModel bounds, Func<Bounds, Bounds> change) =>
        new(change(bounds.Read), change(bounds.Written));

    private static string? Literal(object? value, ValueKind kind)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
            return null;

        return kind == ValueKind.Decimal
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture) + "m"
            : ((long)number).ToString(CultureInfo.InvariantCulture);
    }
}
