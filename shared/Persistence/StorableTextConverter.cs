using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocpp.Micro.Persistence;

/// <summary>
/// Replaces the character U+0000, which is valid in JSON and which PostgreSQL stores in no text. A charge point that sends it
/// would otherwise send the same message for ever.
/// </summary>
internal sealed class StorableTextConverter() : ValueConverter<string, string>(
    text => text.Replace('\0', '\ufffd'),
    stored => stored);
