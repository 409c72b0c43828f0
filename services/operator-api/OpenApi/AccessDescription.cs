using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>Says what the API is and how to get in.</summary>
internal sealed class AccessDescription : IOpenApiDocumentTransformer
{
    private const string Key = "apiKey";
    private const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Ocpp.Micro";
        document.Info.Version = "v1";
        document.Info.Description = "Operators command charge points of OCPP 1.6, 2.0.1 and 2.1, and ask what the system knows.";
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Access", Description = "Who may use the API." },
            new() { Name = "Commands", Description = "Any command of OCPP, in the words of its version, and what became of it." },
            new() { Name = "Shortcuts", Description = "What operators do daily, in the same words for every version." },
            new() { Name = "Desired states", Description = "What charge points that are away are to be set to once they are back." },
            new() { Name = "Charge points", Description = "What is known of charge points, and who of them may join." },
            new() { Name = "Credentials", Description = "How charge points must prove who they are." },
            new() { Name = "Transactions", Description = "Charging sessions, and what the meters said during them." },
            new() { Name = "Devices", Description = "What charge points tell of themselves: connectors, device model, events, progress." },
            new() { Name = "Id tokens", Description = "Who may charge." },
            new() { Name = "Events", Description = "What happens, as it happens." },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent<IOpenApiSecurityScheme>(
            Key, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Access.PresentedKey.Header });
        document.AddComponent<IOpenApiSecurityScheme>(
            Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, or a token of the configured issuer." });
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
