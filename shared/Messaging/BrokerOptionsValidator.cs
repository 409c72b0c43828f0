using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Messaging;

/// <summary>Checks <see cref="BrokerOptions"/>; every failure begins with the option's key in the configuration.</summary>
internal sealed class BrokerOptionsValidator : IValidateOptions<BrokerOptions>
{
    private readonly BrokerAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, BrokerOptions options)
    {
        var failures = (_annotations.Validate(name, options).Failures ?? []).Select(Word).ToList();
        if (options.Address is not (null or { IsAbsoluteUri: true, Scheme: "amqp" or "amqps", Host.Length: > 0 }))
            failures.Add($"{BrokerOptions.Section}:{nameof(options.Address)} must be amqp://host or amqps://host.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // "Prefetch: The field BrokerOptions.Prefetch must be between …" is what the generated validator says.
    private static string Word(string failure) => failure[(failure.IndexOf(':') + 2)..]
        .Replace($"The field {nameof(BrokerOptions)}.", $"{BrokerOptions.Section}:", StringComparison.Ordinal);
}

/// <summary>Checks the annotations of <see cref="BrokerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BrokerAnnotationsValidator : IValidateOptions<BrokerOptions>;
