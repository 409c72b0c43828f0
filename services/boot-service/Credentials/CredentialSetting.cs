namespace Ocpp.Micro.BootService.Credentials;

/// <summary>A setting of a charge point that has to do with how it proves who it is, in the words of each version.</summary>
/// <param name="Key">The configuration key of 1.6; empty where it has none.</param>
/// <param name="Component">The component of 2.x.</param>
/// <param name="Variable">Its variable.</param>
internal sealed record CredentialSetting(string Key, string Component, string Variable)
{
    /// <summary>OCPP 1.6 security whitepaper, A01; OCPP 2.0.1 and 2.1 part 2, A01.</summary>
    public static readonly CredentialSetting Password = new("AuthorizationKey", "SecurityCtrlr", "BasicAuthPassword");

    /// <summary>OCPP 1.6 security whitepaper, A05. On 2.x it follows from the network profile in use.</summary>
    public static readonly CredentialSetting Profile = new("SecurityProfile", "SecurityCtrlr", "SecurityProfile");

    /// <summary>OCPP 2.0.1 and 2.1 part 2, B10: slots in the order in which they are tried.</summary>
    public static readonly CredentialSetting NetworkPriority = new("", "OCPPCommCtrlr", "NetworkConfigurationPriority");
}
