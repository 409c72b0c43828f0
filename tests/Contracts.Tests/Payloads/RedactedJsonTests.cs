using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>No member of any message whose name says that it is a secret gets past.</summary>
public sealed class RedactedJsonTests
{
    private const string Secret = "hunter2";

    // In 1.6 a key is the name of a setting.
    private static readonly Type[] _settings = [typeof(V16.ChangeConfigurationRequest), typeof(V16.ConfigurationKey)];

    public static TheoryData<OcppVersion> Versions => new(OcppVersionNames.All);

    [Theory]
    [MemberData(nameof(Versions))]
    public void TryOf_MembersNamedLikeSecrets_AreMasked(OcppVersion version)
    {
        var paths = MessageContracts.All(version)
            .SelectMany(static message => SecretsIn(message.RequestType, []).Concat(SecretsIn(message.ResponseType, []))).ToList();

        Assert.All(paths, static path => Assert.DoesNotContain(Secret, Redacted(JsonOf(path)), StringComparison.Ordinal));
        if (version is not OcppVersion.V16)
            Assert.Contains(paths, static path => path is [.., "vpn", "key"]);
    }

    [Theory]
    [InlineData("AuthorizationKey")]
    [InlineData("BasicAuthPassword")]
    [InlineData("VpnKey")]
    public void TryOf_SettingNamedLikeASecret_IsMasked(string name)
    {
        var key = new JsonObject { ["key"] = name, ["value"] = Secret };
        var variable = new JsonObject { ["variable"] = new JsonObject { ["name"] = name }, ["attributeValue"] = Secret };

        Assert.DoesNotContain(Secret, Redacted(key), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Redacted(variable), StringComparison.Ordinal);
    }

    [Fact]
    public void TryOf_KeyOfASetting_IsReadable() =>
        Assert.Equal("""{"key":"HeartbeatInterval","value":"60"}""", RedactedJson.TryOf("""{"key":"HeartbeatInterval","value":"60"}"""u8.ToArray()));

    private static IEnumerable<string[]> SecretsIn(Type type, string[] path)
    {
        const int Deepest = 10;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            string[] here = [.. path, JsonNamingPolicy.CamelCase.ConvertName(member.Name)];
            var held = member.PropertyType.IsGenericType ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;
            if (IsSecret(member))
                yield return here;
            else if (path.Length < Deepest && held.Namespace!.StartsWith(typeof(OcppVersion).Namespace!, StringComparison.Ordinal) && held.IsClass)
            {
                foreach (var deeper in SecretsIn(held, here))
                    yield return deeper;
            }
        }
    }

    private static bool IsSecret(PropertyInfo member) =>
        member.Name.EndsWith("Password", StringComparison.Ordinal)
        || member.Name.EndsWith("Pin", StringComparison.Ordinal)
        || member.Name.EndsWith("Secret", StringComparison.Ordinal)
        || member.Name.EndsWith("IdTag", StringComparison.Ordinal)
        || (member.Name.EndsWith("IdToken", StringComparison.Ordinal) && member.PropertyType == typeof(string))
        || (member.Name == "Key" && member.PropertyType == typeof(string) && !_settings.Contains(member.DeclaringType));

    private static JsonNode JsonOf(string[] path)
    {
        JsonNode json = Secret;
        foreach (var name in path.Reverse())
            json = new JsonObject { [name] = json };

        return json;
    }

    private static string Redacted(JsonNode json) => RedactedJson.TryOf(JsonSerializer.SerializeToUtf8Bytes(json))!;
}
