using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.OperatorApi.Tests.OpenApi;

public sealed class OpenApiTests(SharedApi shared) : SharedApiTests(shared)
{
    [Fact]
    public async Task Document_Commands_AreThoseOfAllVersionsWithTheirSchemas()
    {
        var document = await DocumentAsync();
        var paths = document.GetProperty("paths");
        var schemas = document.GetProperty("components").GetProperty("schemas");

        foreach (var message in OcppVersionNames.All.SelectMany(MessageContracts.All))
        {
            var isCommand = MessageContracts.FindCommand(message.Version, message.Action) is not null;
            var isDocumented = paths.TryGetProperty($"/charge-points/{{id}}/commands/{message.Action}", out var path);
            if (!isCommand)
                continue;

            Assert.True(isDocumented, message.Action);
            var schema = $"{message.Version}.{message.RequestType.Name}";
            Assert.Contains($"#/components/schemas/{schema}\"", path.GetProperty("post").GetProperty("requestBody").GetRawText(), StringComparison.Ordinal);
            Assert.True(schemas.TryGetProperty(schema, out _), schema);
        }

        Assert.False(paths.TryGetProperty("/charge-points/{id}/commands/{action}", out _));
        Assert.False(paths.TryGetProperty("/charge-points/{id}/commands/BootNotification", out _));
        Assert.False(paths.TryGetProperty("/metrics", out _));
    }

    [Fact]
    public async Task Document_Schemas_HaveTheRulesOfTheContracts()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");

        var setting = schemas.GetProperty("V16.ChangeConfigurationRequest");
        Assert.Equal(["key", "value"], setting.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(50, setting.GetProperty("properties").GetProperty("key").GetProperty("maxLength").GetInt32());
        Assert.False(setting.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["Hard", "Soft"], schemas.GetProperty("V16.ResetType").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal(1, schemas.GetProperty("V201.SetVariablesRequest").GetProperty("properties").GetProperty("setVariableData").GetProperty("minItems").GetInt32());
    }

    [Fact]
    public async Task Document_Lists_SayWhatTheirParametersMustBe()
    {
        var lists = OperationsOf(await DocumentAsync())
            .Where(static operation => operation.TryGetProperty("parameters", out _))
            .Select(static operation => operation.GetProperty("parameters").EnumerateArray().ToDictionary(
                static parameter => parameter.GetProperty("name").GetString()!, static parameter => parameter.GetProperty("schema")))
            .Where(static parameters => parameters.ContainsKey("cursor")).ToList();

        Assert.NotEmpty(lists);
        Assert.All(lists, static parameters =>
        {
            var limit = parameters["limit"];
            Assert.Equal(("integer", 1, 500, 100), (
                limit.GetProperty("type").GetString(),
                limit.GetProperty("minimum").GetInt32(),
                limit.GetProperty("maximum").GetInt32(),
                limit.GetProperty("default").GetInt32()));
        });
        Assert.Contains(lists, static parameters =>
            parameters.TryGetValue("from", out var from) && from.GetProperty("format").GetString() == "date-time");
    }

    [Fact]
    public async Task Document_References_LeadSomewhere()
    {
        var document = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(static schema => schema.Name).ToHashSet();

        var references = ReferencesIn(document).ToList();

        Assert.NotEmpty(references);
        Assert.Empty(references.Select(static reference => reference.Split('/')[^1]).Except(schemas));
    }

    [Fact]
    public async Task Document_Operations_HaveNamesOfTheirOwnForClientsThatAreGenerated()
    {
        var operations = OperationsOf(await DocumentAsync()).ToList();

        Assert.Empty(operations.Where(static operation => !operation.TryGetProperty("operationId", out _)).Select(static operation => operation.ToString()));
        Assert.Distinct(operations.Select(static operation => operation.GetProperty("operationId").GetString()));
    }

    [Fact]
    public async Task Document_ClosedOperations_TellTheirProblems()
    {
        var problem = new[] { "401", "403", "default" };
        foreach (var operation in OperationsOf(await DocumentAsync()))
        {
            var responses = operation.GetProperty("responses");
            Assert.All(problem, status => Assert.Equal(
                "#/components/schemas/Problem",
                responses.GetProperty(status).GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString()));
        }
    }

    [Fact]
    public async Task Document_MembersThatMayBeAbsent_AreNotRequired()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");

        Assert.False(schemas.GetProperty("StartShortcut").TryGetProperty("required", out _));
        var required = schemas.GetProperty("CommandView").GetProperty("required").EnumerateArray().Select(static name => name.GetString()).ToList();
        Assert.Contains("state", required);
        Assert.DoesNotContain("response", required);
    }

    /// <summary>Messages of OCPP, whose schemas are named by their version, are described by the specification.</summary>
    [Fact]
    public async Task Document_Bodies_AreDescribedMemberByMember()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(static schema => !schema.Name.Contains('.', StringComparison.Ordinal) && schema.Value.TryGetProperty("properties", out _)
                && schema.Name != "CustomData")
            .ToList();

        Assert.NotEmpty(schemas);
        Assert.Empty(schemas.Where(static schema => !schema.Value.TryGetProperty("description", out _)).Select(static schema => schema.Name));
        Assert.Empty(
            from schema in schemas
            from member in schema.Value.GetProperty("properties").EnumerateObject()
            where !member.Value.TryGetProperty("description", out _)
                && !member.Value.TryGetProperty("$ref", out _) && !member.Value.TryGetProperty("oneOf", out _)
            select $"{schema.Name}.{member.Name}");
    }

    [Fact]
    public async Task Document_Tags_AreExplained()
    {
        var document = await DocumentAsync();
        var explained = document.GetProperty("tags").EnumerateArray()
            .Where(static tag => tag.TryGetProperty("description", out _))
            .Select(static tag => tag.GetProperty("name").GetString());

        Assert.Empty(OperationsOf(document)
            .SelectMany(static operation => operation.GetProperty("tags").EnumerateArray())
            .Select(static tag => tag.GetString()).Except(explained));
    }

    [Fact]
    public async Task Reference_Page_ShowsTheDocumentWithoutAnythingFromElsewhere()
    {
        var page = await (await Api.ClientAsync(null)).GetStringAsync("/", Cancellation);

        Assert.Contains("openapi/v1.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> DocumentAsync() =>
        JsonElement.Parse(await (await Api.ClientAsync(null)).GetStringAsync("/openapi/v1.json", Cancellation));

    private static IEnumerable<JsonElement> OperationsOf(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject()).Select(static operation => operation.Value);

    private static IEnumerable<string> ReferencesIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static member =>
            member.NameEquals("$ref") && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : ReferencesIn(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(ReferencesIn),
        _ => [],
    };
}
