using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace Ocpp.Micro.SchemaVectors.Judges;

/// <summary>
/// The independent validator, set right where it departs from JSON Schema:
/// it takes date-times of many forms, impossible dates too, and is given RFC 3339;
/// it counts UTF-16 units, where JSON Schema counts characters, and is given text in which both are the same;
/// it wants integers without a fraction, where draft 06 calls 1.0 one and draft 04 leaves it open, and is given them so;
/// it checks <c>uri</c>, which draft 04 leaves open and neither the contracts nor the charge points known to us do.
/// </summary>
internal sealed partial class OtherValidator
{
    private readonly JsonSchema _schema;
    private readonly JsonSchemaValidator _validator;

    private OtherValidator(JsonSchema schema)
    {
        _schema = schema;
        var settings = new JsonSchemaValidatorSettings { FormatValidators = [new DateTimes()] };
        _validator = new JsonSchemaValidator(settings);
    }

    public static async Task<OtherValidator> CreateAsync(string schema) => new(await JsonSchema.FromJsonAsync(schema));

    public bool Accepts(string json) => _validator.Validate(Parse(json), _schema).Count == 0;

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        var root = JToken.ReadFrom(reader);
        foreach (var value in (root as JContainer)?.DescendantsAndSelf().OfType<JValue>().ToList() ?? [])
        {
            if (value.Value is string text)
                value.Value = Astral().Replace(text, "_");
            else if (value.Value is decimal number && decimal.Truncate(number) == number)
                value.Replace(new JValue((long)number));
        }

        return root;
    }

    [GeneratedRegex("[\uD800-\uDBFF][\uDC00-\uDFFF]")]
    private static partial Regex Astral();

    // RFC 3339 §5.6, with the calendar left to the framework.
    [GeneratedRegex(
        @"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"
        + @"(\.[0-9]+)?([Zz]|[+-](?<offset>[0-9]{2}:[0-9]{2}))\z")]
    private static partial Regex Rfc3339();

    private sealed class DateTimes : IFormatValidator
    {
        public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

        public string Format => JsonFormatStrings.DateTime;

        public bool IsValid(string value, JTokenType tokenType) =>
            Rfc3339().Match(value) is { Success: true } match
            && DateOnly.TryParseExact(
                match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && IsTime(match.Groups["time"].Value, "HH:mm:ss")
            && (!match.Groups["offset"].Success || IsTime(match.Groups["offset"].Value, "HH:mm"));

        private static bool IsTime(string text, string format) =>
            TimeOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
