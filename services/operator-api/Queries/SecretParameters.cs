using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>
/// Keeps id tokens out of addresses, which every proxy on the way writes to its log: what is looked for by one is asked for in a body. A
/// parameter that is merely not known would be passed over, and the answer be a list of everything.
/// </summary>
internal static class SecretParameters
{
    /// <summary>Refuses parameters that belong in the body of another request.</summary>
    /// <param name="endpoint">A list.</param>
    /// <param name="search">The path that takes them in its body.</param>
    /// <param name="names">The parameters.</param>
    public static void NotInTheAddress(this RouteHandlerBuilder endpoint, string search, params string[] names) =>
        endpoint.AddEndpointFilter((context, next) => names.FirstOrDefault(context.HttpContext.Request.Query.ContainsKey) is { } name
            ? ValueTask.FromResult<object?>(Problem.InvalidField(name, $"must stand in the body of POST {search}, because addresses are logged"))
            : next(context));
}
