namespace Ocpp.Micro.Persistence.Answers;

/// <summary>What a billing message was answered, to be answered again.</summary>
internal sealed class StoredAnswer
{
    /// <summary>The message; see <see cref="AnswerKey"/>.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The payload of its CALLRESULT, UTF-8.</summary>
    public required byte[] Payload { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }
}
