using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Messaging;

/// <summary>Checks <see cref="BrokerOptions"/>; every failure begins with the option's key in the configuration.</summary>
internal sealed class BrokerOptionsValidator : IValidateOptions<BrokerOptions>
{
    private readonly BrokerAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, BrokerOptions options)
    {
        // The generated validator puts the property's name and a colon in front of our texts.
        var failures = (_annotations.Validate(name, options).Failures ?? []).Select(failure => failure[(failure.IndexOf(": ") + 2)..]).ToList();
        if (options.Address is not (null or { IsAbsoluteUri: true, Scheme: "amqp" or "amqps", Host.Length: > 0 }))
            failures.Add($"{BrokerOptions.Section}:{nameof(options.Address)} must be amqp://host or amqps://host.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

/// <summary>Checks the annotations of <see cref="BrokerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BrokerAnnotationsValidator : IValidateOptions<BrokerOptions>;
