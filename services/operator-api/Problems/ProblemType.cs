namespace Ocpp.Micro.OperatorApi.Problems;

/// <summary>Kinds of problems, by which a client tells them apart (RFC 9457 §3.1.1). They do not change.</summary>
internal static class ProblemType
{
    public const string Unauthenticated = "unauthenticated";
    public const string TooManyAttempts = "too-many-attempts";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not-found";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string MalformedRequest = "malformed-request";
    public const string InvalidField = "invalid-field";
    public const string TooLarge = "too-large";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string Internal = "internal";
    public const string Unavailable = "unavailable";
    public const string UnknownAction = "unknown-action";
    public const string NotConnected = "not-connected";
    public const string Unreachable = "unreachable";
    public const string OutcomeUnknown = "outcome-unknown";
    public const string NotPossible = "not-possible";
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    private const string Start = "urn:ocpp-micro:problem:";

    /// <summary>The URN of a kind.</summary>
    public static string Urn(string kind) => Start + kind;

    /// <summary>The kind of what the framework has answered; null for statuses that are none of ours.</summary>
    public static string? OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => MalformedRequest,
        StatusCodes.Status401Unauthorized => Unauthenticated,
        StatusCodes.Status403Forbidden => Forbidden,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => TooManyAttempts,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= StatusCodes.Status500InternalServerError => Internal,
        _ => null,
    };
}
