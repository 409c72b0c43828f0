using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Xunit;

namespace Ocpp.Micro.Testing.Systems;

/// <summary>A stream of server-sent events, read as it comes.</summary>
public sealed class ToldEvents : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly ConcurrentQueue<string> _comments = new();
    private readonly Channel<ToldEvent> _events = Channel.CreateUnbounded<ToldEvent>();

    private ToldEvents(HttpResponseMessage response) => _response = response;

    /// <summary>Opens a stream, and waits until it is.</summary>
    /// <param name="client">Who listens.</param>
    /// <param name="request">To what; disposed of.</param>
    public static async Task<ToldEvents> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var sent = request;
        var response = await client.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var events = new ToldEvents(response);
        _ = events.ReadAsync();
        await Eventually.IsTrueAsync(() => events.LastEventId is not null, "the stream open");
        return events;
    }

    /// <summary>What a client would come back with: the last id that has come, with an event or without.</summary>
    public string? LastEventId { get; private set; }

    /// <summary>Whether a comment has come.</summary>
    /// <param name="comment">The line.</param>
    public bool HasComment(string comment) => _comments.Contains(comment);

    /// <summary>The next event.</summary>
    public async Task<ToldEvent> NextAsync() =>
        await _events.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(_patience, TestContext.Current.CancellationToken);

    /// <summary>The next event; null when there is none within a time.</summary>
    /// <param name="patience">How long it is waited for.</param>
    public async Task<ToldEvent?> TryNextAsync(TimeSpan patience)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(patience);
        try
        {
            return await _events.Reader.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(await _response.Content.ReadAsStreamAsync());
            var fields = new Dictionary<string, string>();
            while (await reader.ReadLineAsync() is { } line)
                Take(line, fields);

            _events.Writer.TryComplete();
        }
        catch (Exception exception)
        {
            // Whoever waits for an event hears that there will be none.
            _events.Writer.TryComplete(exception);
        }
    }

    private void Take(string line, Dictionary<string, string> fields)
    {
        if (line.StartsWith(':'))
        {
            _comments.Enqueue(line);
        }
        else if (line.Length > 0)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            fields[line[..colon]] = line[(colon + 2)..];
        }
        else if (fields.Remove("id", out var id))
        {
            LastEventId = id;
            if (fields.Count == 0)
                return;

            fields["id"] = id;
            _events.Writer.TryWrite(new(long.Parse(fields["id"], CultureInfo.InvariantCulture), fields["event"], fields["data"]));
            fields.Clear();
        }
    }
}

/// <summary>One event.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">Its type.</param>
/// <param name="Data">Its data.</param>
public sealed record ToldEvent(long Id, string Type, string Data);
