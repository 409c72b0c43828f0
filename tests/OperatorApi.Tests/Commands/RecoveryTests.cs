using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Commands;

public sealed class RecoveryOnSqliteTests() : RecoveryTests(new SqliteUnderTest());

public sealed class RecoveryOnPostgreSqlTests(PostgreSqlFixture server) : RecoveryTests(new PostgreSqlUnderTest(server));

/// <summary>What an instance that has died leaves to the others.</summary>
public abstract class RecoveryTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    private const string Accepted = """{"status":"Accepted"}""";

    /// <summary>It died between writing it down and hearing of the outcome: the charge point may have acted, so it is not sent again.</summary>
    [Fact]
    public async Task Recovery_SentByADeadInstance_IsUnknownAndNotSentAgain()
    {
        var api = await StartAsync();
        api.ChargePoints.Version = OcppVersion.V16;
        var id = await AddAsync(api, CommandState.Sent, TimeSpan.FromSeconds(30));
        var client = await api.ClientAsync("command");

        api.Clock.Advance(TimeSpan.FromSeconds(44));
        Assert.Equal("sent", await StateAsync(client, new Uri($"/commands/{id}", UriKind.Relative)));
        await Eventually.IsTrueAsync(
            async () =>
            {
                api.Clock.Advance(TimeSpan.FromSeconds(5));
                return await StateAsync(client, new Uri($"/commands/{id}", UriKind.Relative)) == "unknown";
            },
            "it is unknown");

        Assert.Empty(api.ChargePoints.UntypedCommands);
    }

    /// <summary>It died before it had sent it: that is safe to do.</summary>
    [Fact]
    public async Task Recovery_QueuedByADeadInstance_IsSentByOneOfTheOthers()
    {
        ApiUnderTest[] apis = [await StartAsync(), await StartAsync()];
        foreach (var api in apis)
        {
            api.ChargePoints.Version = OcppVersion.V16;
            api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>(Accepted);
        }

        var id = await AddAsync(apis[0], CommandState.Queued, TimeSpan.FromSeconds(60));
        var late = await AddAsync(apis[0], CommandState.Queued, TimeSpan.Zero);
        var client = await apis[0].ClientAsync("command");

        await Eventually.IsTrueAsync(
            async () =>
            {
                foreach (var api in apis)
                    api.Clock.Advance(TimeSpan.FromSeconds(5));
                return await StateAsync(client, new Uri($"/commands/{id}", UriKind.Relative)) == "answered";
            },
            "it is answered");

        Assert.Equal("expired", await StateAsync(client, new Uri($"/commands/{late}", UriKind.Relative)));
        Assert.Equal(1, apis.Sum(static api => api.ChargePoints.UntypedCommands.Count));
    }

    private static Task<Guid> AddAsync(ApiUnderTest api, CommandState state, TimeSpan timeout) => api.WithAsync(async database =>
    {
        var now = api.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        database.Commands.Add(new Command
        {
            Id = id,
            RequestId = id,
            ChargePointId = "CP1",
            Action = "Reset",
            Actor = "key:test",
            Priority = default,
            CreatedAt = now,
            Deadline = now + timeout,
            Request = "{}",
            Payload = """{"type":"Soft"}"""u8.ToArray(),
            State = state,
        });
        await database.SaveChangesAsync(Cancellation);
        return id;
    });
}
