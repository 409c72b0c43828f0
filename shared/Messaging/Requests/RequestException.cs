namespace Ocpp.Micro.Messaging.Requests;

/// <summary>A question to another service has no answer.</summary>
/// <param name="question">The question, by its name.</param>
/// <param name="failure">Why.</param>
/// <param name="reason">The same in words; of a refusal what the service says.</param>
public sealed class RequestException(string question, RequestFailure failure, string reason) : Exception($"{question}: {reason}")
{
    /// <summary>The question, by its name: <c>boot.ListChargePoints</c>.</summary>
    public string Question { get; } = question;

    /// <summary>Why there is no answer.</summary>
    public RequestFailure Failure { get; } = failure;

    /// <summary>The same in words that may be shown to whoever has caused the question.</summary>
    public string Reason { get; } = reason;

    /// <summary>The member of the question that the service does not take, as the JSON path its words begin with; null when they name none.</summary>
    public string? Field =>
        Failure is RequestFailure.Refused && Reason.StartsWith("$.", StringComparison.Ordinal) && Reason.IndexOf(' ', StringComparison.Ordinal) is > 2 and var end
            ? Reason[..end]
            : null;
}

/// <summary>Why a question has no answer.</summary>
public enum RequestFailure
{
    /// <summary>No service has ever offered to answer it.</summary>
    NobodyBound,

    /// <summary>There was no answer in time: the service or the broker is away, or too busy. What was to be changed may be changed yet.</summary>
    NoAnswer,

    /// <summary>The service failed; its log says how.</summary>
    Failed,

    /// <summary>The service does not take the question as it was asked.</summary>
    Refused,
}
