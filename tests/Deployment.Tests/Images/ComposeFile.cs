using Ocpp.Micro.Deployment.Tests.Repository;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ocpp.Micro.Deployment.Tests.Images;

/// <summary>The part of the compose format that <c>docker-compose.yml</c> uses; anything else in it fails to parse.</summary>
internal sealed class ComposeFile
{
    public const string FileName = "docker-compose.yml";

    public required Dictionary<string, ComposeService> Services { get; init; }

    public Dictionary<string, object?> Volumes { get; init; } = [];

    public static ComposeFile Read()
    {
        // Extensions ("x-…") only hold anchors; once these are resolved, what is left is typed.
        var document = new DeserializerBuilder().WithDuplicateKeyChecking().Build()
            .Deserialize<Dictionary<string, object?>>(Parser(RepositoryFiles.Read(FileName)));
        var plain = new SerializerBuilder().DisableAliases().WithQuotingNecessaryStrings().Build()
            .Serialize(document.Where(pair => !pair.Key.StartsWith("x-", StringComparison.Ordinal)).ToDictionary());

        return new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<ComposeFile>(plain);
    }

    private static MergingParser Parser(string yaml)
    {
        var parser = new MergingParser(new Parser(new StringReader(yaml)));
        parser.Consume<StreamStart>();
        return parser;
    }
}
