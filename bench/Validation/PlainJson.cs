using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Bench.Validation;

/// <summary>
/// System.Text.Json as it comes, by reflection and with the metadata cached, taught no more than the wire names; it checks types
/// and nothing else, and takes whatever is unknown or missing.
/// </summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(new WireNames(), allowIntegerValues: false), new NoCustomData() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Rename } },
    };

    private static void Rename(JsonTypeInfo type)
    {
        var parameters = type.Type.GetConstructors().SelectMany(static constructor => constructor.GetParameters());
        foreach (var parameter in parameters)
        {
            if (parameter.GetCustomAttribute<WireNameAttribute>() is { } wire)
                type.Properties.Single(property => IsOf(parameter, property)).Name = wire.Name;
        }
    }

    private static bool IsOf(ParameterInfo parameter, JsonPropertyInfo property) =>
        property.AttributeProvider is PropertyInfo of && of.Name == parameter.Name;

    // No two enumerations of the measured messages call different wire names by one name.
    private sealed class WireNames : JsonNamingPolicy
    {
        private static readonly ILookup<string, string> _names = typeof(WireNameAttribute).Assembly.GetTypes()
            .Where(static type => type.IsEnum)
            .SelectMany(static type => type.GetFields())
            .Where(static field => field.IsDefined(typeof(WireNameAttribute)))
            .ToLookup(static field => field.Name, static field => field.GetCustomAttribute<WireNameAttribute>()!.Name);

        public override string ConvertName(string name) => _names[name].FirstOrDefault() ?? name;
    }

    // No measured payload has any; its record has no public form for System.Text.Json.
    private sealed class NoCustomData : JsonConverter<CustomData>
    {
        public override CustomData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, CustomData value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
