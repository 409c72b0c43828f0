using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Ocpp.Micro.ServiceDefaults.Listeners;

/// <summary>
/// Hides an endpoint from every listener but its own. It goes by the accepting socket, not by the Host header, which a client
/// writes as it likes.
/// </summary>
internal sealed class ListenerMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // Ahead of the policies that would answer 405 or 415 for an endpoint that is not there at all.
    public override int Order => -10_000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(static endpoint => endpoint.Metadata.GetMetadata<ListenerMetadata>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint.Metadata.GetMetadata<ListenerMetadata>() is { } only && !httpContext.IsOnListener(only.Name))
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }
}
