using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>JSON schemas of OCPP's records, from the same parameters and attributes that their validation is generated from.</summary>
internal sealed class ContractSchemas(OpenApiDocument document)
{
    private const string Contracts = "Ocpp.Micro.Contracts.";

    private readonly HashSet<string> _known = [];

    /// <summary>A reference to the schema of a record or an enumeration, which is added to the document with all that it leads to.</summary>
    public IOpenApiSchema Of(Type type)
    {
        var id = type.FullName![Contracts.Length..].Replace("Payloads.", "", StringComparison.Ordinal);
        if (_known.Add(id))
            document.AddComponent(id, type.IsEnum ? Enumeration(type) : type == typeof(CustomData) ? Custom() : Record(type));

        return new OpenApiSchemaReference(id, document);
    }

    private OpenApiSchema Record(Type type)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new SortedSet<string>(StringComparer.Ordinal),
        };
        foreach (var parameter in PrimaryConstructor(type).GetParameters())
        {
            var name = parameter.GetCustomAttribute<WireNameAttribute>()?.Name ?? char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            schema.Properties[name] = Member(parameter);
            if (!parameter.HasDefaultValue)
                schema.Required.Add(name);
        }

        return schema;
    }

    private IOpenApiSchema Member(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (!type.IsGenericType)
            return Value(type, parameter, isItem: false);

        return new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = Value(type.GetGenericArguments()[0], parameter, isItem: true),
            MinItems = parameter.GetCustomAttribute<SentLengthAttribute>()?.Minimum ?? parameter.GetCustomAttribute<MinLengthAttribute>()?.Length,
            MaxItems = parameter.GetCustomAttribute<MaxLengthAttribute>()?.Length,
        };
    }

    private IOpenApiSchema Value(Type type, ParameterInfo parameter, bool isItem)
    {
        if (type == typeof(RawJson))
            return new OpenApiSchema();
        if (Simple(type) is not { } schema)
            return Of(type);

        schema.MaxLength = isItem ? parameter.GetCustomAttribute<ItemMaxLengthAttribute>()?.Length : LongestOf(parameter);
        schema.MinLength = isItem ? null : parameter.GetCustomAttribute<MinLengthAttribute>()?.Length;
        var (minimum, maximum) = isItem ? ItemRange(parameter) : Range(parameter);
        schema.Minimum = minimum;
        schema.Maximum = maximum;
        schema.MultipleOf = parameter.GetCustomAttribute<MultipleOfAttribute>() is { } step ? (decimal)step.Step : null;
        return schema;
    }

    private static OpenApiSchema? Simple(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => null,
        TypeCode.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        TypeCode.Int32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        TypeCode.Int64 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        TypeCode.Decimal => new OpenApiSchema { Type = JsonSchemaType.Number },
        TypeCode.String => new OpenApiSchema { Type = JsonSchemaType.String },
        _ when type == typeof(DateTimeOffset) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        _ => null,
    };

    private static int? LongestOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<SentLengthAttribute>() is { Maximum: < int.MaxValue } sent
            ? sent.Maximum
            : parameter.GetCustomAttribute<MaxLengthAttribute>()?.Length;

    private static (string? Minimum, string? Maximum) Range(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<RangeAttribute>() is { } range
            ? (Bound(Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)), Bound(Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)))
            : default;

    private static (string? Minimum, string? Maximum) ItemRange(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<ItemRangeAttribute>() is { } range ? (Bound(range.Minimum), Bound(range.Maximum)) : default;

    // The ends of a type are no bounds that the specification sets.
    private static string? Bound(double value) =>
        double.IsInfinity(value) || Math.Abs(value) >= int.MaxValue ? null : value.ToString(CultureInfo.InvariantCulture);

    private static OpenApiSchema Enumeration(Type type) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => JsonValue.Create(field.GetCustomAttribute<WireNameAttribute>()?.Name ?? field.Name))],
    };

    private static OpenApiSchema Custom() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What a vendor adds.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["vendorId"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        },
        Required = new HashSet<string> { "vendorId" },
        AdditionalPropertiesAllowed = true,
    };

    // The other one copies the record.
    private static ConstructorInfo PrimaryConstructor(Type type) =>
        type.GetConstructors().FirstOrDefault(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type)
        ?? throw new InvalidOperationException($"{type} is no positional record.");
}
