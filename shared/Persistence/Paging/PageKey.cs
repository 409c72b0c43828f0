using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Persistence.Paging;

/// <summary>
/// Where a page ends: what the last row is ordered by, which is unique. The next page begins behind it, whatever has been added or removed
/// meanwhile.
/// </summary>
public static class PageKey
{
    private const int MaxLength = 4096;

    /// <summary>What the last row of the page before is ordered by; null for the first page.</summary>
    /// <param name="page">The page asked for.</param>
    /// <param name="parts">How many columns order the rows.</param>
    /// <exception cref="CallErrorException">That is no end of a page of this list.</exception>
    public static IReadOnlyList<string>? Of(PageRequest page, int parts)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.After is null)
            return null;

        return page.After.Length <= MaxLength && Read(page.After) is { } key && key.Length == parts ? key : throw NoSuchPage();
    }

    /// <summary>The same for rows that are ordered by one unique number or id.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="page">The page asked for.</param>
    /// <exception cref="CallErrorException">That is no end of a page of this list.</exception>
    public static T? Of<T>(PageRequest page)
        where T : struct, ISpanParsable<T>
    {
        if (Of(page, 1) is not { } key)
            return null;

        return T.TryParse(key[0], null, out var value) ? value : throw NoSuchPage();
    }

    /// <summary>The same for rows that are ordered by an instant, and by one unique number or id when it is the same.</summary>
    /// <typeparam name="T">The type of that.</typeparam>
    /// <param name="page">The page asked for.</param>
    /// <exception cref="CallErrorException">That is no end of a page of this list.</exception>
    public static (DateTimeOffset At, T Id)? OfInstant<T>(PageRequest page)
        where T : struct, ISpanParsable<T>
    {
        if (Of(page, 2) is not { } key)
            return null;

        return DateTimeOffset.TryParseExact(key[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && T.TryParse(key[1], CultureInfo.InvariantCulture, out var id)
                ? (at, id)
                : throw NoSuchPage();
    }

    /// <summary>What a row is ordered by, as <see cref="OfInstant"/> reads it.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="id">What is unique.</param>
    public static IReadOnlyList<string> OfRow(DateTimeOffset at, IFormattable id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return [at.ToString("O", CultureInfo.InvariantCulture), id.ToString(null, CultureInfo.InvariantCulture)];
    }

    /// <summary>Refuses a page.</summary>
    public static CallErrorException NoSuchPage() => new(
        OcppErrorCode.PropertyConstraintViolation, "$.page.after must be the \"next\" of a page of the same list");

    internal static string Write(IReadOnlyList<string> key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    private static string[]? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(text)) is { } key && !key.Contains(null) ? key : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
