using Microsoft.AspNetCore.Http.HttpResults;

namespace Ocpp.Micro.OperatorApi.Problems;

/// <summary>Answers that say what is wrong (RFC 9457).</summary>
internal static class Problem
{
    /// <summary>A field of the request has a value that cannot be.</summary>
    /// <param name="path">The field as a JSON path, for example <c>$.name</c>; a parameter by its name.</param>
    /// <param name="rule">What it must be.</param>
    public static ProblemHttpResult InvalidField(string path, string rule) => Of(
        StatusCodes.Status422UnprocessableEntity,
        ProblemType.InvalidField,
        "A field has a value that cannot be.",
        $"{path} {rule}.",
        new() { ["field"] = path });

    /// <summary>There is no such thing.</summary>
    public static ProblemHttpResult NotFound(string detail) =>
        Of(StatusCodes.Status404NotFound, ProblemType.NotFound, "There is no such thing.", detail);

    /// <summary>Any problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="kind">One of <see cref="ProblemType"/>.</param>
    /// <param name="title">The same words for every problem of that kind.</param>
    /// <param name="detail">What it is this time; never a credential or an id tag.</param>
    /// <param name="extensions">Further members.</param>
    public static ProblemHttpResult Of(
        int status, string kind, string title, string? detail = null, Dictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: ProblemType.Urn(kind), extensions: extensions);
}
