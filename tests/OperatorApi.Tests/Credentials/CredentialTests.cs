using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.Credentials;

/// <summary>How charge points must prove who they are, over HTTP. Its database is not looked at.</summary>
public sealed class CredentialTests(SharedApi shared) : SharedApiTests(shared)
{
    private const string Password = "a password that nobody may see";

    private static readonly Uri _path = new("/charge-points/CP/credentials", UriKind.Relative);
    private static readonly SetCredentials _set = new(2, null, null, 1, DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Put_Password_LeavesAsAHashAndIsWrittenNowhere()
    {
        var (api, services, client) = await StartAsync("admin");
        services.Answer<SetCredentialsRequest, CredentialsAnswer>(static _ => new(_set));

        var response = await client.PutAsJsonAsync(_path, new { securityProfile = 2, password = Password, commonName = "serial" }, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, JsonElement.Parse(text).GetProperty("securityProfile").GetInt32());
        var asked = Assert.IsType<SetCredentialsRequest>(Assert.Single(services.Asked));
        Assert.Equal(("CP", 2, "serial"), (asked.ChargePointId, asked.SecurityProfile, asked.CommonName));
        Assert.True(asked.Password!.Matches(System.Text.Encoding.UTF8.GetBytes(Password)));
        Assert.Equal(PasswordHash.DefaultIterations, asked.Password.Iterations);
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            api.Services.GetFakeLogCollector().GetSnapshot(), static entry => entry.ToString().Contains(Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"password":"0123456789abcdef"}""", "$.securityProfile")]
    [InlineData("""{"securityProfile":4}""", "$.securityProfile")]
    [InlineData("""{"securityProfile":1,"password":"short"}""", "$.password")]
    [InlineData("""{"securityProfile":1,"password":"01234567890123456789012345678901234567890"}""", "$.password")]
    [InlineData("""{"securityProfile":3,"commonName":""}""", "$.commonName")]
    public async Task Put_MemberThatCannotBe_IsNamed(string body, string field)
    {
        var (_, services, client) = await StartAsync("admin");

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", await client.PutAsync(_path, JsonOf(body), Cancellation));

        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.DoesNotContain("short", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(services.Asked);
    }

    [Fact]
    public async Task Put_RefusedByTheService_NamesTheMember()
    {
        var (_, services, client) = await StartAsync("admin");
        services.Answer<SetCredentialsRequest, CredentialsAnswer>(static _ =>
            throw new RequestException("boot.SetCredentials", RequestFailure.Refused, "$.password has to be set with securityProfile 1 and 2, and none is"));

        var problem = await AssertProblemAsync(
            HttpStatusCode.UnprocessableEntity, "invalid-field", await client.PutAsync(_path, JsonOf("""{"securityProfile":1}"""), Cancellation));

        Assert.Equal("$.password", problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Get_NothingSet_IsNotFoundAndDeleteLeavesNothing()
    {
        var (_, services, client) = await StartAsync("admin");
        services.Answer<GetCredentialsRequest, CredentialsAnswer>(static _ => new((SetCredentials?)null));
        services.Answer<RemoveCredentialsRequest, CredentialsAnswer>(static _ => new((SetCredentials?)null));

        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await client.GetAsync(_path, Cancellation));
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(_path, Cancellation)).StatusCode);

        Assert.Equal([new GetCredentialsRequest("CP"), new RemoveCredentialsRequest("CP")], services.Asked);
    }

    public static TheoryData<CredentialChangeAnswer, HttpStatusCode, string?> Changes => new()
    {
        { new(CredentialChangeOutcome.Accepted, "Accepted"), HttpStatusCode.OK, null },
        { new(CredentialChangeOutcome.RebootRequired, "RebootRequired"), HttpStatusCode.OK, null },
        { new(CredentialChangeOutcome.Refused, "Rejected"), HttpStatusCode.OK, null },
        { new(CredentialChangeOutcome.NotSent, "It is not connected."), HttpStatusCode.Conflict, "not-connected" },
        { new(CredentialChangeOutcome.Uncertain, "TimedOut"), HttpStatusCode.BadGateway, "outcome-unknown" },
        { new(CredentialChangeOutcome.NotPossible, "Too many."), HttpStatusCode.Conflict, "not-possible" },
        { new(CredentialChangeOutcome.NotPossible, "It is none.", "network.url"), HttpStatusCode.UnprocessableEntity, "invalid-field" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Post_Change_TellsWhatCameOfIt(CredentialChangeAnswer answer, HttpStatusCode status, string? problem)
    {
        var (_, services, client) = await StartAsync("admin");
        services.Answer<RotatePasswordRequest, CredentialChangeAnswer>(_ => answer);
        services.Answer<RaiseProfileRequest, CredentialChangeAnswer>(_ => answer);

        var rotated = await client.PostAsync(new Uri("/charge-points/CP/credentials/rotation", UriKind.Relative), null, Cancellation);
        var raised = await client.PostAsync(
            new Uri("/charge-points/CP/credentials/profile", UriKind.Relative),
            JsonOf("""{"securityProfile":2,"network":{"url":"wss://x/","configurationSlot":2}}"""),
            Cancellation);

        Assert.Equal(
            [new RotatePasswordRequest("CP"), new RaiseProfileRequest("CP", 2, new NetworkTarget("wss://x/", 2))], services.Asked);
        foreach (var response in (HttpResponseMessage[])[rotated, raised])
        {
            if (problem is not null)
                await AssertProblemAsync(status, problem, response);
            else
                Assert.Equal((status, answer.Reason), (response.StatusCode, (await ApiUnderTest.JsonOf(response)).GetProperty("reason").GetString()));
        }
    }

    [Fact]
    public async Task Change_WithoutTheRight_IsForbidden()
    {
        var (_, services, client) = await StartAsync("command");

        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", await client.PutAsync(_path, JsonOf("""{"securityProfile":0}"""), Cancellation));
        await AssertProblemAsync(HttpStatusCode.Forbidden, "forbidden", await client.DeleteAsync(_path, Cancellation));
        await AssertProblemAsync(
            HttpStatusCode.Forbidden, "forbidden", await client.PostAsync(new Uri($"{_path}/rotation", UriKind.Relative), null, Cancellation));

        Assert.Empty(services.Asked);
    }

    private static StringContent JsonOf(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private async Task<(ApiUnderTest Api, ScriptedServices Services, HttpClient Client)> StartAsync(string scope) =>
        (Api, Api.Services.GetRequiredService<ScriptedServices>(), await Api.ClientAsync(scope));
}
