using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.OpenApi;

public sealed class DocumentCacheTests() : OperatorApiTests(new SqliteUnderTest())
{
    [Fact]
    public async Task Document_OfAnyQuery_IsMadeOnce()
    {
        var api = await StartAsync();
        var client = await api.ClientAsync(null);

        var first = await client.GetAsync("/openapi/v1.json", Cancellation);
        var second = await client.GetAsync("/openapi/v1.json?again", Cancellation);

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
    }
}
