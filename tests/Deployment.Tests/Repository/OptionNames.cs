using System.Reflection;

namespace Ocpp.Micro.Deployment.Tests.Repository;

/// <summary>The environment variables that a service understands, read off its option classes.</summary>
internal static class OptionNames
{
    // Read by the OpenTelemetry SDK itself.
    private static readonly string[] _openTelemetry = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_METRIC_EXPORT_INTERVAL"];

    public static IReadOnlySet<string> Of(DeployableService service) =>
        service.Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(Variables)
            .Concat(_openTelemetry)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The option that a variable for one item of a list is part of: <c>Boot__ChargePoints__0</c>.</summary>
    public static string WithoutIndex(string variable) =>
        variable.LastIndexOf("__", StringComparison.Ordinal) is > 0 and var end && variable[(end + 2)..].All(char.IsAsciiDigit) ? variable[..end] : variable;

    /// <summary>The value a service has when nothing sets it, for example <c>("Gateway", "DrainTimeout")</c>.</summary>
    public static T Default<T>(DeployableService service, string section, string property)
    {
        var type = service.Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Single(type => SectionOf(type) == section && type.GetProperty(property) is not null);
        return (T)type.GetProperty(property)!.GetValue(Activator.CreateInstance(type))!;
    }

    private static IEnumerable<string> Variables(Type type) =>
        SectionOf(type) is { } section ? Variables(section.Replace(":", "__", StringComparison.Ordinal), type) : [];

    private static IEnumerable<string> Variables(string prefix, Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => IsNested(property.PropertyType)
                ? Variables($"{prefix}__{property.Name}", property.PropertyType)
                : [$"{prefix}__{property.Name}"]);

    private static bool IsNested(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("Ocpp.Micro", StringComparison.Ordinal) == true;

    private static string? SectionOf(Type type) => type.GetField("Section")?.GetRawConstantValue() as string;
}
