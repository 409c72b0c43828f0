using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>Says of members that may be null that they may be absent: answers leave them out, and requests may.</summary>
internal sealed class MemberDescription : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Required is { } required)
        {
            foreach (var member in context.JsonTypeInfo.Properties)
            {
                if (member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null)
                    required.Remove(member.Name);
            }
        }

        return Task.CompletedTask;
    }
}
