using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>Says of every operation what it answers when it does not do what it is asked: a problem (RFC 9457).</summary>
internal sealed class ProblemDescription : IOpenApiOperationTransformer
{
    private const string Schema = "Problem";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
            AddTo(operation.Responses!, context.Document!);

        return Task.CompletedTask;
    }

    /// <summary>Adds what every closed operation may answer.</summary>
    public static void AddTo(OpenApiResponses responses, OpenApiDocument document)
    {
        responses["401"] = Response("Neither key nor token, or one that does not count.", document);
        responses["403"] = Response("The scope is too small.", document);
        responses.TryAdd("default", Response("Anything else that went wrong; `type` tells which.", document));
    }

    /// <summary>A problem as a response.</summary>
    public static OpenApiResponse Response(string description, OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(Schema) != true)
            document.AddComponent(Schema, Describe());

        return new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Schema, document) },
            },
        };
    }

    private static OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Which kind of problem, as a URN that does not change."),
            ["title"] = Text("The same words for every problem of that kind."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." },
            ["detail"] = Text("What it is this time."),
            ["field"] = Text("The member of the body as a JSON path, or the parameter, that is to blame."),
        },
        Required = new HashSet<string> { "type", "title", "status" },
        AdditionalPropertiesAllowed = true,
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
