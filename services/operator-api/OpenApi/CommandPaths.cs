using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>Puts every command of every version into the document, in the place of the one endpoint that serves them all.</summary>
internal sealed class CommandPaths : IOpenApiDocumentTransformer
{
    private const string Template = "/charge-points/{id}/commands/{action}";
    private const string Json = "application/json";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (!document.Paths.Remove(Template, out _))
            return Task.CompletedTask;

        var schemas = new ContractSchemas(document);
        var names = OcppVersionNames.All.SelectMany(MessageContracts.All).Select(static message => message.Action).Distinct();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var messages = OcppVersionNames.All.Select(version => MessageContracts.FindCommand(version, name)).OfType<MessageContract>().ToList();
            if (messages.Count > 0)
            {
                document.Paths[Template.Replace("{action}", name, StringComparison.Ordinal)] = new OpenApiPathItem
                {
                    Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = OperationOf(name, messages, schemas, document) },
                };
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation OperationOf(string name, List<MessageContract> messages, ContractSchemas schemas, OpenApiDocument document) => new()
    {
        OperationId = $"command{name}",
        Summary = $"{name} ({string.Join(", ", messages.Select(static message => message.Version.Subprotocol()))})",
        Tags = new HashSet<OpenApiTagReference> { new("Commands", document) },
        Parameters =
        [
            new OpenApiParameter { Name = "id", In = ParameterLocation.Path, Required = true, Schema = Text(), Description = "The charge point." },
            new OpenApiParameter { Name = "Prefer", In = ParameterLocation.Header, Schema = Text(), Description = "respond-async, wait=<seconds>" },
            new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = Text(), Description = "Makes a repeated request one command." },
            new OpenApiParameter { Name = "priority", In = ParameterLocation.Query, Schema = Priorities(), Description = "Which of several that wait goes first." },
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Content(Of(messages.Select(message => schemas.Of(message.RequestType)))),
        },
        Responses = new OpenApiResponses
        {
            ["200"] = Response("The charge point's answer.", Answer(Of(messages.Select(message => schemas.Of(message.ResponseType))))),
            ["202"] = Response("It waits to be sent; Location leads to it.", new OpenApiSchema { Type = JsonSchemaType.Object }),
            ["400"] = Problem("The body is no JSON object."),
            ["409"] = Problem("The charge point is not connected."),
            ["422"] = Problem("The payload breaks a rule of its message, or the version has no such action."),
            ["429"] = Problem("Too many commands wait for the charge point."),
            ["502"] = Problem("The charge point answered with a CALLERROR, or its connection ended."),
            ["503"] = Problem("The broker or the directory of connections is away."),
            ["504"] = Problem("The charge point did not answer in time."),
        },
    };

    private static IOpenApiSchema Of(IEnumerable<IOpenApiSchema> versions)
    {
        var all = versions.ToList();
        return all.Count == 1 ? all[0] : new OpenApiSchema { AnyOf = all };
    }

    private static OpenApiSchema Answer(IOpenApiSchema response) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["state"] = Text(),
            ["version"] = Text(),
            ["response"] = response,
        },
        Required = new HashSet<string> { "id", "state" },
    };

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema, string type = Json) =>
        new() { [type] = new OpenApiMediaType { Schema = schema } };

    private static OpenApiResponse Response(string description, IOpenApiSchema schema) => new() { Description = description, Content = Content(schema) };

    private static OpenApiResponse Problem(string description) => new()
    {
        Description = description,
        Content = Content(new OpenApiSchema { Type = JsonSchemaType.Object }, "application/problem+json"),
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Priorities() => new() { Type = JsonSchemaType.String, Enum = ["low", "normal", "high"] };
}
