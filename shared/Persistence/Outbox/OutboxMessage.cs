using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>A fact that is committed and not yet known to the broker.</summary>
internal sealed class OutboxMessage
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    public long Id { get; private set; }

    /// <summary>Full name of the fact's type and its assembly's name, without version.</summary>
    public required string Type { get; init; }

    public required string Payload { get; init; }

    /// <summary>W3C trace context of the call that caused the fact.</summary>
    public string? TraceParent { get; init; }

    public string? TraceState { get; init; }

    /// <summary>Why it can never be published; such a message is skipped and kept for an operator.</summary>
    public string? Failure { get; set; }

    public static OutboxMessage From(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var type = fact.GetType();
        return new()
        {
            Type = $"{type.FullName}, {type.Assembly.GetName().Name}",
            Payload = JsonSerializer.Serialize(fact, type, _json),
            TraceParent = Activity.Current?.Id,
            TraceState = Activity.Current?.TraceStateString,
        };
    }

    /// <summary>Reads the fact back.</summary>
    /// <exception cref="JsonException">This version of the service does not know such a fact.</exception>
    public Fact ToFact() =>
        System.Type.GetType(Type) is { } type && type.IsSubclassOf(typeof(Fact))
        && JsonSerializer.Deserialize(Payload, type, _json) is Fact fact
            ? fact
            : throw new JsonException($"No fact is called {Type}.");

    /// <summary>The trace the fact belongs to; the default when there was none.</summary>
    public ActivityContext TraceContext() =>
        ActivityContext.TryParse(TraceParent, TraceState, out var context) ? context : default;
}
