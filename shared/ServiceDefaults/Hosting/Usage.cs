using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>What a service can be told at its start, for who asks with <c>--help</c>: its options, from those that are validated.</summary>
/// <param name="registrations">The service's registrations, read once all modules have made theirs.</param>
internal sealed class Usage(IServiceCollection registrations)
{
    private const int NameWidth = 46;

    /// <summary>Whether the command line asks.</summary>
    public static bool IsAskedFor(IEnumerable<string> arguments) => arguments.Any(static argument => argument is "--help" or "-h" or "-?");

    /// <summary>The text.</summary>
    /// <param name="applicationName">As the host calls it: <c>Ocpp.Micro.BootService</c>.</param>
    public string Of(string applicationName)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{ServiceIdentity.NameOf(applicationName)} {ServiceIdentity.Version}")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Usage: {applicationName} [command] [--<section>:<option>=<value>]...")
            .AppendLine();
        foreach (var command in Commands())
            text.AppendLine(CultureInfo.InvariantCulture, $"  {command.Name,-NameWidth} {command.Summary}").AppendLine();

        text
            .AppendLine("Every option has a default that works. Instead of on the command line it may stand in the environment")
            .AppendLine("(<section>__<option>=<value>), or in a file of that name in /run/secrets. Times are [days.]hh:mm:ss.");
        foreach (var (section, type) in Sections())
            Append(text.AppendLine().AppendLine(section), section, type);

        return text.AppendLine()
            .AppendLine("Logs and telemetry have the variables of .NET and OpenTelemetry: Logging__LogLevel__Default, OTEL_EXPORTER_OTLP_ENDPOINT.")
            .AppendLine("What each option means: docs/configuration.md")
            .ToString();
    }

    private IEnumerable<ProcessCommand> Commands() => registrations
        .Select(static registration => registration.IsKeyedService ? null : registration.ImplementationInstance as ProcessCommand)
        .OfType<ProcessCommand>()
        .DistinctBy(static command => command.Name);

    private IEnumerable<(string Name, Type Type)> Sections() => registrations
        .Where(static registration => registration.ServiceType.IsConstructedGenericType
            && registration.ServiceType.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
        .Select(static registration => registration.ServiceType.GenericTypeArguments[0])
        .Distinct()
        .Select(static type => (Name: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string, type))
        .Where(static section => section.Name is not null)
        .Select(static section => (section.Name!, section.type))
        .OrderBy(static section => section.Item1, StringComparer.Ordinal);

    private static void Append(StringBuilder text, string section, Type type)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties())
            text.AppendLine($"  {$"--{section}:{property.Name}",-NameWidth} {Text(property.GetValue(defaults))}".TrimEnd());
    }

    private static string Text(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
