namespace Ocpp.Micro.SchemaVectors.Schemas;

/// <summary>What a schema asks of one value.</summary>
/// <param name="Kind">The type of JSON.</param>
internal sealed record SchemaNode(ValueKind Kind)
{
    /// <summary>The name of its definition, if it has one of its own.</summary>
    public string? Name { get; init; }

    public IReadOnlyDictionary<string, SchemaNode> Members { get; init; } = new Dictionary<string, SchemaNode>();

    public IReadOnlySet<string> Required { get; init; } = new HashSet<string>();

    /// <summary>Whether an object may have no other members than these.</summary>
    public bool IsClosed { get; init; }

    public SchemaNode? Items { get; init; }

    public int MinItems { get; init; }

    public int MaxItems { get; init; } = int.MaxValue;

    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>Bounds that hold for what is sent alone, where the published schemas differ.</summary>
    public int SentMinItems { get; init; }

    /// <inheritdoc cref="SentMinItems"/>
    public int SentMaxLength { get; init; } = int.MaxValue;

    public IReadOnlyList<string> Values { get; init; } = [];

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public decimal? Step { get; init; }
}

/// <summary>A type of JSON, as far as rules differ.</summary>
internal enum ValueKind
{
    Any,
    Object,
    Array,
    Text,
    Enumeration,
    Time,
    Integer,
    Number,
    Boolean,
}
