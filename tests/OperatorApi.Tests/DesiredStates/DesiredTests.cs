using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.OperatorApi.DesiredStates;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.DesiredStates;

/// <summary>A charge point that comes and goes, and what is desired of it.</summary>
public abstract class DesiredTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private protected const string Accepted = """{"status":"Accepted"}""";

    private protected async Task<(ApiUnderTest Api, HttpClient Client)> StartAsync(OcppVersion? version, params (string Key, string? Value)[] settings)
    {
        var api = await StartAsync(settings);
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(Accepted);
        Connect(api, version);
        return (api, await api.ClientAsync("command"));
    }

    private protected static void Connect(
        ApiUnderTest api, OcppVersion? version, Registration registration = Registration.Accepted, Registration? decision = null)
    {
        api.ChargePoints.Version = version;
        var connection = version is { } spoken
            ? new ConnectionEntry(true, "gateway", "connection", spoken.Subprotocol(), 1, DateTimeOffset.UnixEpoch, null, null)
            : null;
        api.Services.GetRequiredService<ScriptedServices>().Answer<FindChargePointRequest, FindChargePointResponse>(
            asked => new(new(asked.Id, registration, decision, null, null, null, null, connection)));
    }

    /// <summary>Has an instance die after it has sent all that waits, and before it has written down what became of it.</summary>
    private protected static Task DieAsync(ApiUnderTest api) => api.WithAsync(async tables =>
    {
        await tables.DesiredQueues.ExecuteUpdateAsync(set => set
            .SetProperty(static queue => queue.DueAt, api.Clock.GetUtcNow())
            .SetProperty(static queue => queue.Holder, Guid.NewGuid())
            .SetProperty(static queue => queue.HeldUntil, api.Clock.GetUtcNow() + TimeSpan.FromSeconds(60)), Cancellation);
        return await tables.DesiredStates.ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.Status, DesiredStateStatus.Sent).SetProperty(static row => row.Attempts, 1), Cancellation);
    });

    /// <summary>Has it heard that the charge point was accepted at its boot, and settled since.</summary>
    private protected static async Task WakeAsync(ApiUnderTest api)
    {
        await using (var scope = api.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReturnHandler>().HandleAsync(
                new Contracts.Facts.ChargePointBooted(Guid.NewGuid(), "CP1", api.Clock.GetUtcNow(), OcppVersion.V16, "Accepted", "V", "M"), Cancellation);
        }

        api.Clock.Advance(TimeSpan.FromSeconds(3));
    }

    /// <summary>Waits until nobody is at it, and nothing is due.</summary>
    private protected static Task IdleAsync(ApiUnderTest api) => Eventually.IsTrueAsync(
        () => api.WithAsync(tables => tables.DesiredQueues.AllAsync(
            queue => queue.Holder == null && (queue.DueAt == null || queue.DueAt > api.Clock.GetUtcNow()), Cancellation)),
        "nothing is under way");

    private protected static async Task<JsonElement> EndsAsync(HttpClient client, string location, string state, params ApiUnderTest[] apis)
    {
        await Eventually.IsTrueAsync(
            async () =>
            {
                foreach (var api in apis)
                    api.Clock.Advance(TimeSpan.FromSeconds(2));

                return Text(await StateAsync(client, location), "state") == state;
            },
            $"it is {state}");
        return await StateAsync(client, location);
    }

    private protected static async Task<(HttpStatusCode Status, string? Location, List<JsonElement> Items)> PostAsync(HttpClient client, string body)
    {
        var response = await client.PostAsync(
            new Uri("/charge-points/CP1/desired-states", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        var json = await ApiUnderTest.JsonOf(response);
        Assert.True(response.IsSuccessStatusCode, json.GetRawText());
        return (response.StatusCode, response.Headers.Location?.ToString(), [.. json.GetProperty("items").EnumerateArray()]);
    }

    private protected static async Task<JsonElement> StateAsync(HttpClient client, string location) =>
        await ApiUnderTest.JsonOf(await client.GetAsync(new Uri(location, UriKind.Relative), Cancellation));

    private protected static List<(string Action, string Payload)> Sent(ApiUnderTest api) =>
        [.. api.ChargePoints.UntypedCommands.Select(static command => (command.Action, command.Payload))];

    private protected static string Setting(string key, string value, string? expiresAt = null) => JsonSerializer.Serialize(
        new { action = "ChangeConfiguration", payload = new { key, value }, expiresAt });

    private protected static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;

    private protected static string? TextOrNull(JsonElement json, string member) => json.TryGetProperty(member, out var found) ? found.GetString() : null;
}
