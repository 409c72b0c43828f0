using System.Text.Json.Nodes;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

public sealed class JsonPatchTests
{
    [Theory]
    [InlineData("add", "/list/-", """{"list":["a","b",1],"map":{"x/y":2}}""")]
    [InlineData("add", "/list/0", """{"list":[1,"a","b"],"map":{"x/y":2}}""")]
    [InlineData("add", "/map/z", """{"list":["a","b"],"map":{"x/y":2,"z":1}}""")]
    [InlineData("replace", "/map/x~1y", """{"list":["a","b"],"map":{"x/y":1}}""")]
    [InlineData("remove", "/list/1", """{"list":["a"],"map":{"x/y":2}}""")]
    public void Apply_AnOperation_ChangesWhatItNames(string operation, string path, string expected)
    {
        var document = Document();

        JsonPatch.Apply(document, [Operation(operation, path)]);

        Assert.Equal(expected, document.ToJsonString());
    }

    [Theory]
    [InlineData("replace", "/map/none")]
    [InlineData("remove", "/list/2")]
    [InlineData("test", "/list/0")]
    [InlineData("add", "/none/a")]
    [InlineData("move", "/list/0")]
    public void Apply_ToWhatIsNotSo_Throws(string operation, string path)
    {
        Assert.Throws<InvalidOperationException>(() => JsonPatch.Apply(Document(), [Operation(operation, path)]));
    }

    private static JsonNode Document() => JsonNode.Parse("""{"list":["a","b"],"map":{"x/y":2}}""")!;

    private static JsonObject Operation(string operation, string path) => new() { ["op"] = operation, ["path"] = path, ["value"] = 1 };
}
