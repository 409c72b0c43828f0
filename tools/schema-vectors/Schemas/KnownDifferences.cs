using System.Text.Json.Nodes;

namespace Ocpp.Micro.SchemaVectors.Schemas;

/// <summary>
/// The places where published sets of the schemas differ. The contracts read what the laxer allows and send what the stricter
/// allows, so a schema is brought to the laxer, and the stricter noted under a name of this tool's own.
/// </summary>
internal static class KnownDifferences
{
    public const string SentMinItems = "x-sentMinItems";
    public const string SentMaxLength = "x-sentMaxLength";

    private const int StricterExiResponse = 5600;
    private const int LaxerExiResponse = 7500;

    public static void Apply(string version, string file, JsonObject schema)
    {
        switch (version, file)
        {
            // The list of readings may be empty in one set and not in the other.
            case ("v16", "MeterValues"):
                var readings = Member(schema, "meterValue");
                AllowEmpty(readings);
                AllowEmpty(Member(readings["items"]!.AsObject(), "sampledValue"));
                break;

            // The same objects, and a unit that only one set has.
            case ("v16", "StopTransaction"):
                var data = Member(schema, "transactionData");
                var samples = Member(data["items"]!.AsObject(), "sampledValue");
                AllowEmpty(samples);
                Member(samples["items"]!.AsObject(), "unit")["enum"]!.AsArray().Add("Hertz");
                break;

            case ("v201", "Get15118EVCertificateResponse"):
                var response = Member(schema, "exiResponse");
                response["maxLength"] = LaxerExiResponse;
                response[SentMaxLength] = StricterExiResponse;
                break;
        }
    }

    private static JsonObject Member(JsonObject schema, string name) => schema["properties"]![name]!.AsObject();

    private static void AllowEmpty(JsonObject list)
    {
        list.Remove("minItems");
        list[SentMinItems] = 1;
    }
}
