namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>The API key that the operator has written into the configuration.</summary>
internal static class ConfiguredKey
{
    /// <summary>The key; null for none.</summary>
    public static string? Of(OperatorApiOptions options) =>
        options.BootstrapKey ?? (options.BootstrapKeyFile is { } file ? File.ReadAllText(file).TrimEnd() : null);
}
