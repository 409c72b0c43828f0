using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;

namespace Ocpp.Micro.OperatorApi.OpenApi;

/// <summary>The document of the API and the page that shows it. Both tell what everybody may know, and nothing of this system.</summary>
internal static class OpenApiExtensions
{
    private const string Document = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOutputCache().AddOpenApi(Document, static options =>
    {
        // Other modules of the process may have endpoints, too.
        options.ShouldInclude = static description => description.GroupName == Document;
        options.AddSchemaTransformer<MemberDescription>();
        options.AddOperationTransformer<ParameterDescription>();
        options.AddOperationTransformer<ProblemDescription>();
        options.AddDocumentTransformer<AccessDescription>();
        options.AddDocumentTransformer<CommandPaths>();
    });

    /// <summary>Maps both, and has the endpoints that are added to the group it returns described.</summary>
    public static RouteGroupBuilder MapDocumented(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().CacheOutput(OnceForAll);
        endpoints.MapGet("/", ShowReference).AllowAnonymous().ExcludeFromDescription();
        return endpoints.MapGroup("").WithGroupName(Document);
    }

    // It costs half a second to make and is the same for everybody.
    private static void OnceForAll(OutputCachePolicyBuilder policy) =>
        policy.Expire(TimeSpan.FromDays(1)).SetVaryByHost(false).SetVaryByQuery([]);

    private static FileStreamHttpResult ShowReference() => TypedResults.Stream(
        Assembly.GetExecutingAssembly().GetManifestResourceStream("reference.html")!, "text/html; charset=utf-8");
}
