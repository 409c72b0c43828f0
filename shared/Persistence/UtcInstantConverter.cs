using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocpp.Micro.Persistence;

/// <summary>
/// Stores instants in UTC with microseconds on both providers: PostgreSQL keeps no more and takes no offset, SQLite can only
/// compare texts. Without it the same instant could be two business keys.
/// </summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(stored.Ticks, TimeSpan.Zero));
