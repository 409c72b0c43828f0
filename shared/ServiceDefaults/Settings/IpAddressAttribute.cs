using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Ocpp.Micro.ServiceDefaults.Settings;

/// <summary>A string must be an IPv4 or IPv6 address; null passes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IpAddressAttribute() : ValidationAttribute("The field {0} must be an IP address.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IPAddress.TryParse(text, out _));
}
