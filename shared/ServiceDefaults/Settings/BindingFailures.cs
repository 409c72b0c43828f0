using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Ocpp.Micro.ServiceDefaults.Settings;

/// <summary>Finds the keys of a section that could not be bound. The values stay out of it: one may be a password.</summary>
internal static class BindingFailures
{
    public static IReadOnlyList<string> Of(Type options, IConfigurationSection section, Exception exception)
    {
        var failures = section.GetChildren().Select(child => Of(options, child)).OfType<string>().ToArray();

        return failures.Length > 0 ? failures : [$"{section.Path}: {exception.Message}"];
    }

    private static string? Of(Type options, IConfigurationSection child)
    {
        var property = options.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property is null)
            return $"{child.Path} is not an option; known are {string.Join(", ", options.GetProperties().Select(known => known.Name))}.";

        try
        {
            child.Get(property.PropertyType, static binder => binder.ErrorOnUnknownConfiguration = true);
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"{child.Path} is not {Describe(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)}.";
        }
    }

    private static string Describe(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a duration such as 00:00:30",
        _ when type == typeof(Uri) => "an address",
        { IsGenericType: true } => "a list of valid entries",
        _ when IsWhole(type) => "a whole number within the range of its type",
        _ => $"a valid {type.Name}",
    };

    private static bool IsWhole(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;
}
