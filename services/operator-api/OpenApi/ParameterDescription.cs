using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>
/// Names parameters of queries as members of bodies are named; they are read in any case. They arrive as text, so that a value that makes no
/// sense gets its problem: what text it must be is said here.
/// </summary>
internal sealed class ParameterDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In is not ParameterLocation.Query)
                continue;

            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (Describe(parameter.Name) is not var (description, schema))
                continue;

            parameter.Description = description;
            parameter.Schema = schema;
        }

        return Task.CompletedTask;
    }

    private static (string Description, OpenApiSchema Schema)? Describe(string name) => name switch
    {
        "limit" => ($"How many items at most; {PageRequest.DefaultLimit} if absent.", new()
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = PageRequest.MaxLimit.ToString(CultureInfo.InvariantCulture),
            Default = PageRequest.DefaultLimit,
        }),
        "cursor" => ("The `next` of the page before; absent for the first page.", new() { Type = JsonSchemaType.String }),
        "from" => ("From this instant on.", new() { Type = JsonSchemaType.String, Format = "date-time" }),
        "to" => ("Before this instant.", new() { Type = JsonSchemaType.String, Format = "date-time" }),
        "requestId" => ("The request that it came with.", new() { Type = JsonSchemaType.String, Format = "uuid" }),
        _ => null,
    };
}
