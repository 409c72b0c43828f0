using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Access;

namespace Ocpp.Micro.OperatorApi;

/// <summary>Checks <see cref="OperatorApiOptions"/> by their annotations.</summary>
[OptionsValidator]
internal sealed partial class OperatorApiAnnotationsValidator : IValidateOptions<OperatorApiOptions>;

/// <summary>Checks <see cref="OperatorApiOptions"/>, the key that a file holds included.</summary>
internal sealed class OperatorApiOptionsValidator : IValidateOptions<OperatorApiOptions>
{
    private readonly OperatorApiAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, OperatorApiOptions options)
    {
        var byAnnotations = _annotations.Validate(name, options);
        var failures = new List<string>(byAnnotations.Failures ?? []);
        if (options is { BootstrapKey: not null, BootstrapKeyFile: not null })
            failures.Add($"{OperatorApiOptions.Section}:{nameof(options.BootstrapKeyFile)} and OperatorApi:BootstrapKey exclude each other.");
        else if (options.BootstrapKeyFile is not null && !HoldsKey(options))
            failures.Add($"{OperatorApiOptions.Section}:{nameof(options.BootstrapKeyFile)} cannot be read, or holds no key of 32 to 256 printable ASCII characters.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool HoldsKey(OperatorApiOptions options)
    {
        try
        {
            return ConfiguredKey.Of(options) is { Length: >= 32 and <= 256 } key && !key.AsSpan().ContainsAnyExceptInRange('!', '~');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
