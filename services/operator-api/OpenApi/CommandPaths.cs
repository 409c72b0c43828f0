using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.OperatorApi.Commands;

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
            .. CommandDescription.Parameters(),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Content(Of(messages.Select(message => schemas.Of(message.RequestType)))),
        },
        Responses = Responses(Of(messages.Select(message => schemas.Of(message.ResponseType))), document),
    };

    private static OpenApiResponses Responses(IOpenApiSchema answer, OpenApiDocument document)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = Response("The charge point's answer.", Answer(answer, document)),
            ["202"] = Response("It waits to be sent; Location leads to it.", new OpenApiSchemaReference(nameof(AcceptedCommand), document)),
        };
        CommandDescription.AddOutcomes(responses, document);
        ProblemDescription.AddTo(responses, document);
        return responses;
    }

    private static IOpenApiSchema Of(IEnumerable<IOpenApiSchema> versions)
    {
        var all = versions.ToList();
        return all.Count == 1 ? all[0] : new OpenApiSchema { AnyOf = all };
    }

    // What is known of every command, and of the answer what its message has.
    private static OpenApiSchema Answer(IOpenApiSchema response, OpenApiDocument document) => new()
    {
        AllOf =
        [
            new OpenApiSchemaReference(nameof(CommandView), document),
            new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["response"] = response } },
        ],
    };

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) =>
        new() { [Json] = new OpenApiMediaType { Schema = schema } };

    private static OpenApiResponse Response(string description, IOpenApiSchema schema) => new() { Description = description, Content = Content(schema) };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
