using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks for configuration keys and their settings (OCPP 1.6 §5.8, §6.23).</summary>
/// <param name="Key">The keys to read; absent or empty means all.</param>
[OcppRequest<GetConfigurationResponse>(OcppVersion.V16, "GetConfiguration")]
public sealed partial record GetConfigurationRequest([ItemMaxLength(50)] IReadOnlyList<string>? Key = null);

/// <summary>Answers <see cref="GetConfigurationRequest"/> (OCPP 1.6 §6.24).</summary>
/// <param name="ConfigurationKey">The keys asked for, or all of them, as far as the charge point knows them.</param>
/// <param name="UnknownKey">The keys asked for that the charge point does not know.</param>
[OcppObject]
public sealed partial record GetConfigurationResponse(
    IReadOnlyList<ConfigurationKey>? ConfigurationKey = null,
    [ItemMaxLength(50)] IReadOnlyList<string>? UnknownKey = null);

/// <summary>A configuration key and its setting (OCPP 1.6 §7.29).</summary>
/// <param name="Key">Its name; upper and lower case are the same.</param>
/// <param name="Readonly">Whether <see cref="ChangeConfigurationRequest"/> cannot change it.</param>
/// <param name="Value">Its setting as text; may be absent when the key is not set.</param>
[OcppObject]
public sealed partial record ConfigurationKey([MaxLength(50)] string Key, bool Readonly, [MaxLength(500)] string? Value = null);
