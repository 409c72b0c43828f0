namespace Ocpp.Micro.Persistence.Tests.Data;

internal sealed class Note
{
    public long Id { get; private set; }

    public required string Name { get; init; }

    public int Count { get; set; }

    public DateTimeOffset? At { get; init; }
}
