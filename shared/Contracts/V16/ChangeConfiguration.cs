using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to change a configuration key (OCPP 1.6 §5.3, §6.9).</summary>
/// <param name="Key">Name of the configuration key; upper and lower case are the same.</param>
/// <param name="Value">The new setting as text, whatever its type.</param>
[OcppRequest<ChangeConfigurationResponse>(OcppVersion.V16, "ChangeConfiguration")]
public sealed partial record ChangeConfigurationRequest([MaxLength(50)] string Key, [MaxLength(500)] string Value);

/// <summary>Answers <see cref="ChangeConfigurationRequest"/> (OCPP 1.6 §6.10).</summary>
/// <param name="Status">Whether the setting is changed.</param>
[OcppObject]
public sealed partial record ChangeConfigurationResponse(ConfigurationStatus Status);

/// <summary>Whether a configuration key is changed (OCPP 1.6 §7.22).</summary>
[OcppEnum]
public enum ConfigurationStatus
{
    /// <summary>The setting is changed and in force.</summary>
    Accepted,

    /// <summary>The key is known, and the setting could not be changed.</summary>
    Rejected,

    /// <summary>The setting is changed and takes effect after a restart, which the charge point does not do by itself.</summary>
    RebootRequired,

    /// <summary>The charge point does not know the key.</summary>
    NotSupported,
}
