using System.Net;
using System.Text.Json;

namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>What all tests of the API say of its answers.</summary>
public abstract class ApiTests
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
