using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.ChargePoints;

/// <summary>Ids of charge points may hold anything, a slash and what looks encoded included.</summary>
public sealed class ChargePointIdTests(SharedApi shared) : SharedApiTests(shared)
{
    [Theory]
    [InlineData("CP1", "CP1")]
    [InlineData("A%2FB", "A/B")]
    [InlineData("A%2fB%2F", "A/B/")]
    [InlineData("A%252FB", "A%2FB")]
    [InlineData("100%25", "100%")]
    [InlineData("%C3%BC%20b%3A1", "ü b:1")]
    [InlineData("charge-points", "charge-points")]
    public async Task Request_AnyRoute_HasTheIdThatWasMeant(string encoded, string id)
    {
        Api.ChargePoints.Version = OcppVersion.V16;
        var services = Api.Services.GetRequiredService<ScriptedServices>();
        services.Answer<FindChargePointRequest, FindChargePointResponse>(static _ => new(null));
        services.Answer<GetCredentialsRequest, CredentialsAnswer>(static _ => new((SetCredentials?)null));
        var client = await Api.ClientAsync("admin");

        await client.GetAsync(new Uri($"{Api.Address}charge-points/{encoded}?of=A%2FC"), Cancellation);
        await client.GetAsync(new Uri($"{Api.Address}charge-points/{encoded}/credentials"), Cancellation);
        await PostAsync(client, new Uri($"{Api.Address}charge-points/{encoded}/commands/Reset"), """{"type":"Soft"}""");
        await PostAsync(client, new Uri($"{Api.Address}charge-points/{encoded}/reset"), "{}");

        Assert.Equal([new FindChargePointRequest(id), new GetCredentialsRequest(id)], services.Asked);
        Assert.Equal([id, id], Api.ChargePoints.UntypedCommands.Select(static command => command.ChargePointId));
    }

    [Fact]
    public async Task Put_IdWithASlash_LeadsToIt()
    {
        var services = Api.Services.GetRequiredService<ScriptedServices>();
        services.Answer<SaveChargePointRequest, SaveChargePointResponse>(
            static asked => new(new(asked.Id, null, null, null, null, null, null, null), true));
        services.Answer<FindChargePointRequest, FindChargePointResponse>(
            static asked => new(new(asked.Id, null, null, null, null, null, null, null)));
        var client = await Api.ClientAsync("admin");

        var created = await client.PutAsync(
            new Uri($"{Api.Address}charge-points/A%2FB"), new StringContent("{}", Encoding.UTF8, "application/json"), Cancellation);
        var found = await client.GetAsync(new Uri(Api.Address, created.Headers.Location!.ToString()), Cancellation);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (created.StatusCode, found.StatusCode));
        Assert.Equal("A/B", (await ApiUnderTest.JsonOf(found)).GetProperty("id").GetString());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, Uri address, string body) =>
        client.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
