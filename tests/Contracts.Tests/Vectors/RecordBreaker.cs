using System.Collections;
using System.Globalization;
using System.Reflection;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Vectors;

/// <summary>
/// Breaks a rule of a record, past its constructor. What the types of C# rule out already cannot be broken: another type, an
/// unknown member, a number or a date-time that is missing.
/// </summary>
internal static class RecordBreaker
{
    private const int NoSuchValue = 9999;

    public static bool TryBreak(object record, RuleCase rule)
    {
        // A vendor's own data is kept as JSON and written as it came.
        if (rule.Path.Contains("customData.", StringComparison.Ordinal) || rule.Rule is "Type" or "Unknown" or "Time")
            return false;

        var at = record;
        foreach (var step in rule.Steps.SkipLast(1))
            at = at is IList items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : Property(at, step).GetValue(at)!;

        if (at is IList list)
        {
            list[0] = Broken(rule, list.GetType().GetElementType()!, list[0]);
            return true;
        }

        var property = Property(at, rule.Steps[^1]);
        if (rule.Rule == "Required" && property.PropertyType.IsValueType)
            return false;

        property.SetValue(at, Broken(rule, property.PropertyType, property.GetValue(at)));
        return true;
    }

    private static object? Broken(RuleCase rule, Type type, object? old)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return rule.Rule switch
        {
            "Required" => null,
            "Length" => new string('x', rule.Count),
            "Items" => Repeat((IList)old!, rule.Count),
            "Enumeration" => Enum.ToObject(type, NoSuchValue),
            _ => Convert.ChangeType(decimal.Parse(rule.Value!, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture),
        };
    }

    private static Array Repeat(IList list, int count)
    {
        var longer = Array.CreateInstance(list.GetType().GetElementType()!, count);
        for (var index = 0; index < count; index++)
            longer.SetValue(list[0], index);

        return longer;
    }

    // A wire name stands on the parameter, which is named like its property.
    private static PropertyInfo Property(object record, string wireName)
    {
        var parameter = record.GetType().GetConstructors().Single().GetParameters().Single(parameter =>
            (parameter.GetCustomAttribute<WireNameAttribute>()?.Name ?? CamelCase(parameter.Name!)) == wireName);
        return record.GetType().GetProperty(parameter.Name!)!;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
