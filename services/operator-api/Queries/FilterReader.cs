using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>Reads the parameters of a list, and remembers the first that cannot be read.</summary>
internal sealed class FilterReader
{
    private const int MaxLength = 255;

    /// <summary>What to answer when a parameter could not be read; null when all could.</summary>
    public ProblemHttpResult? Problem { get; private set; }

    /// <summary>Text of at most 255 characters.</summary>
    public string? Text(string name, string? value) =>
        value is { Length: > MaxLength } ? Fail<string>(name, "must have at most 255 characters") : value;

    public bool? Flag(string name, string? value) => value switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Fail<bool?>(name, "must be true or false"),
    };

    /// <summary>A whole number that is not negative.</summary>
    public int? Number(string name, string? value)
    {
        if (value is null)
            return null;

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Fail<int?>(name, "must be a number");
    }

    /// <summary>An id that this service has given.</summary>
    public Guid? Id(string name, string? value)
    {
        if (value is null)
            return null;

        return Guid.TryParse(value, out var id) ? id : Fail<Guid?>(name, "must be an id that the API has given");
    }

    /// <summary>An instant as in RFC 3339, with an offset.</summary>
    public DateTimeOffset? Instant(string name, string? value)
    {
        if (value is null)
            return null;

        return DateTimeOffset.TryParseExact(
            value,
            ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant)
            ? instant
            : Fail<DateTimeOffset?>(name, "must be an instant, for example 2026-01-31T12:00:00Z");
    }

    /// <summary>One of an enumeration's names, spelled as in bodies.</summary>
    public T? Choice<T>(string name, string? value)
        where T : struct, Enum
    {
        if (value is null)
            return null;

        foreach (var choice in Enum.GetValues<T>())
        {
            if (Spell(choice) == value)
                return choice;
        }

        return Fail<T?>(name, $"must be one of {string.Join(", ", Enum.GetValues<T>().Select(Spell))}");
    }

    /// <summary>Which part of the list, of a request that says so in its body.</summary>
    public PageRequest Page(int? limit, string? cursor) => limit is null or (>= 1 and <= PageRequest.MaxLimit)
        ? new(limit ?? PageRequest.DefaultLimit, cursor)
        : Fail<PageRequest>("$.limit", $"must be from 1 to {PageRequest.MaxLimit}") ?? new();

    /// <summary>Which part of the list.</summary>
    public PageRequest Page(string? limit, string? cursor)
    {
        if (limit is null)
            return new(After: cursor);
        if (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= PageRequest.MaxLimit)
            return new(count, cursor);

        return Fail<PageRequest>("limit", $"must be from 1 to {PageRequest.MaxLimit}") ?? new();
    }

    private static string Spell<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    private T? Fail<T>(string name, string rule)
    {
        Problem ??= Problems.Problem.InvalidField(name, rule);
        return default;
    }
}
