using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Checks <see cref="OidcOptions"/> by their annotations.</summary>
[OptionsValidator]
internal sealed partial class OidcAnnotationsValidator : IValidateOptions<OidcOptions>;

/// <summary>Checks <see cref="OidcOptions"/>: an issuer without an audience would open the API to tokens made for anybody else.</summary>
internal sealed class OidcOptionsValidator : IValidateOptions<OidcOptions>
{
    private readonly OidcAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, OidcOptions options)
    {
        var byAnnotations = _annotations.Validate(name, options);
        var failures = new List<string>(byAnnotations.Failures ?? []);
        if (options.Issuer is { } issuer && !IsUsable(issuer, options.RequireHttps))
            failures.Add($"{OidcOptions.Section}:{nameof(options.Issuer)} is no URL of https, or of http with Oidc:RequireHttps off.");
        if (options.Issuer is not null && string.IsNullOrWhiteSpace(options.Audience))
            failures.Add($"{OidcOptions.Section}:{nameof(options.Audience)} must be set together with Oidc:Issuer.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsUsable(Uri issuer, bool requireHttps) =>
        issuer.IsAbsoluteUri && (issuer.Scheme == Uri.UriSchemeHttps || (!requireHttps && issuer.Scheme == Uri.UriSchemeHttp));
}
