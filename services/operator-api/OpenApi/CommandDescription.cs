using Microsoft.OpenApi;
using Ocpp.Micro.OperatorApi.Commands;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>What all requests for commands have in common: how they are to be done, and what they are answered.</summary>
internal static class CommandDescription
{
    /// <summary>Describes an endpoint that sends a command and answers with what became of it.</summary>
    public static RouteHandlerBuilder DescribedAsCommand(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<CommandView>()
        .Produces<AcceptedCommand>(StatusCodes.Status202Accepted)
        .WithCommandHeaders()
        .AddOpenApiOperationTransformer(static (operation, context, _) =>
        {
            AddOutcomes(operation.Responses!, context.Document!);
            return Task.CompletedTask;
        });

    /// <summary>Describes how a command is to be done.</summary>
    public static RouteHandlerBuilder WithCommandHeaders(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer(static (operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. Parameters()];
            return Task.CompletedTask;
        });

    /// <summary>How a command is to be done, as <see cref="PreferenceReader"/> reads it.</summary>
    public static IEnumerable<OpenApiParameter> Parameters() =>
    [
        new() { Name = "Prefer", In = ParameterLocation.Header, Schema = Text(), Description = "`respond-async`, `wait=<seconds>` (RFC 7240)." },
        new() { Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = Text(), Description = "Makes a repeated request one command." },
        new() { Name = "priority", In = ParameterLocation.Query, Schema = Priorities(), Description = "Which of several that wait goes first." },
    ];

    /// <summary>The problems that <see cref="CommandAnswers"/> answers with.</summary>
    public static void AddOutcomes(OpenApiResponses responses, OpenApiDocument document)
    {
        responses["400"] = ProblemDescription.Response("The body is no JSON object.", document);
        responses["409"] = ProblemDescription.Response("The charge point is not connected, or the idempotency key is another request's.", document);
        responses["422"] = ProblemDescription.Response("A member breaks a rule, or the version has no such action.", document);
        responses["429"] = ProblemDescription.Response("Too many commands wait for the charge point.", document);
        responses["502"] = ProblemDescription.Response("The charge point answered with a CALLERROR, or its connection ended.", document);
        responses["503"] = ProblemDescription.Response("The broker or the directory of connections is away.", document);
        responses["504"] = ProblemDescription.Response("The charge point did not answer in time.", document);
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Priorities() =>
        new() { Type = JsonSchemaType.String, Enum = ["low", "normal", "high"] };
}
