using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Ocpp.Micro.OperatorApi.ChargePoints;

/// <summary>
/// Gives endpoints under <c>/charge-points/{id}</c> the id that was meant. The server decodes a path but for <c>%2F</c>, which would part
/// segments, so that of what routing has found nobody can say whether it was <c>%2F</c> or <c>%252F</c>. The request line still knows.
/// </summary>
internal static class ChargePointIds
{
    private const string Collection = "charge-points";
    private const string Id = "id";

    /// <summary>Comes behind routing, and before whatever reads the id.</summary>
    public static void UseChargePointIds(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        // Without a per cent sign there was nothing that could be meant in two ways.
        if (http.GetRouteValue(Id) is string routed && routed.Contains('%', StringComparison.Ordinal) && IsOfChargePoint(http.GetEndpoint())
            && Find(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, routed) is { } meant)
            http.Request.RouteValues[Id] = meant;

        return next(http);
    });

    /// <summary>The id in the target of a request line; null when there is none that routing could have found.</summary>
    public static string? Find(string rawTarget, string routed)
    {
        var end = rawTarget.IndexOfAny(['?', '#']);
        var segments = (end < 0 ? rawTarget : rawTarget[..end]).Split('/');
        for (var index = 1; index < segments.Length; index++)
        {
            if (Uri.UnescapeDataString(segments[index - 1]) == Collection && AsRouted(segments[index]) == routed)
                return Uri.UnescapeDataString(segments[index]);
        }

        return null;
    }

    private static bool IsOfChargePoint(Endpoint? endpoint) => endpoint is RouteEndpoint route
        && route.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart { Content: Collection }] }, { Parts: [RoutePatternParameterPart { Name: Id }] }, ..];

    // Decoded as the server does it.
    private static string AsRouted(string segment) => Uri.UnescapeDataString(
        segment.Replace("%2F", "%252F", StringComparison.Ordinal).Replace("%2f", "%252f", StringComparison.Ordinal));
}
