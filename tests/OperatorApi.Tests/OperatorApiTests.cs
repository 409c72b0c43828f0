using System.Net;
using System.Text.Json;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>Tests that run on both databases: the two classes derived from the one with the bodies name it.</summary>
public abstract class OperatorApiTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private readonly List<ApiUnderTest> _apis = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => new(database.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var api in _apis)
            await api.DisposeAsync();

        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts an instance; several of one test share the database.</summary>
    protected Task<ApiUnderTest> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(false, settings);

    protected async Task<ApiUnderTest> StartAsync(bool printsFirstKey, params (string Key, string? Value)[] settings)
    {
        var api = ApiUnderTest.Build([(database.Setting.Key, database.Setting.Value), .. settings], printsFirstKey);
        _apis.Add(api);
        await api.StartAsync();
        return api;
    }

    /// <summary>Asserts that an answer is a problem of a kind.</summary>
    protected static async Task<JsonElement> AssertProblemAsync(HttpStatusCode status, string kind, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await ApiUnderTest.JsonOf(response);
        Assert.Equal($"urn:ocpp-micro:problem:{kind}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>The state of a command.</summary>
    private protected static async Task<string?> StateAsync(HttpClient client, Uri command) =>
        (await ApiUnderTest.JsonOf(await client.GetAsync(command, Cancellation))).GetProperty("state").GetString();
}
