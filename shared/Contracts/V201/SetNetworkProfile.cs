using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to store how to connect to the central system (OCPP 2.0.1 part 2, SetNetworkProfileRequest).</summary>
/// <param name="ConfigurationSlot">The slot to store the connection data in.</param>
/// <param name="ConnectionData">How to connect.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetNetworkProfileResponse>(OcppVersion.V201, "SetNetworkProfile")]
public sealed partial record SetNetworkProfileRequest(
    int ConfigurationSlot,
    NetworkConnectionProfile ConnectionData,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetNetworkProfileRequest"/> (OCPP 2.0.1 part 2, SetNetworkProfileResponse).</summary>
/// <param name="Status">Whether the connection data was stored.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetNetworkProfileResponse(
    SetNetworkProfileStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>How a charging station connects to the central system (OCPP 2.0.1 part 2, NetworkConnectionProfileType).</summary>
/// <param name="OcppVersion">The OCPP version; ignored, because the websocket handshake decides it.</param>
/// <param name="OcppTransport">The transport to use.</param>
/// <param name="OcppCsmsUrl">URL of the central system without the station's identity, which the station appends.</param>
/// <param name="MessageTimeout">How long a message of the station may take before it counts as failed; s.</param>
/// <param name="SecurityProfile">
/// Number of the security profile: 1 is password only, 2 TLS with password, 3 TLS with client certificate.
/// </param>
/// <param name="OcppInterface">The network interface; the station may use another one if it doesn't work.</param>
/// <param name="Apn">Access to the cellular network, if one is used.</param>
/// <param name="Vpn">The VPN to connect through, if any.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NetworkConnectionProfile(
    OCPPVersionEnum OcppVersion,
    OCPPTransportEnum OcppTransport,
    [MaxLength(512)] string OcppCsmsUrl,
    int MessageTimeout,
    int SecurityProfile,
    OCPPInterfaceEnum OcppInterface,
    APN? Apn = null,
    VPN? Vpn = null,
    CustomData? CustomData = null);

/// <summary>Access to a cellular network (OCPP 2.0.1 part 2, APNType).</summary>
/// <param name="Apn">Access point name, as a URL.</param>
/// <param name="ApnAuthentication">How to authenticate at the access point.</param>
/// <param name="ApnUserName">User name at the access point.</param>
/// <param name="ApnPassword">Password at the access point.</param>
/// <param name="SimPin">PIN of the SIM card.</param>
/// <param name="PreferredNetwork">
/// The mobile operator to prefer: country code (MCC) directly followed by network code (MNC).
/// </param>
/// <param name="UseOnlyPreferredNetwork">Whether to stay offline rather than use another operator; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record APN(
    [MaxLength(512)] string Apn,
    APNAuthenticationEnum ApnAuthentication,
    [MaxLength(20)] string? ApnUserName = null,
    [MaxLength(20)] string? ApnPassword = null,
    int? SimPin = null,
    [MaxLength(6)] string? PreferredNetwork = null,
    bool? UseOnlyPreferredNetwork = null,
    CustomData? CustomData = null);

/// <summary>Which OCPP version a network profile names (OCPP 2.0.1 part 2, OCPPVersionEnumType).</summary>
[OcppEnum]
public enum OCPPVersionEnum
{
    /// <summary>OCPP 1.2.</summary>
    OCPP12,

    /// <summary>OCPP 1.5.</summary>
    OCPP15,

    /// <summary>OCPP 1.6.</summary>
    OCPP16,

    /// <summary>OCPP 2.0; in OCPP 2.0.1 messages also 2.0.1.</summary>
    OCPP20,
}

/// <summary>Which network interface to connect through (OCPP 2.0.1 part 2, OCPPInterfaceEnumType).</summary>
[OcppEnum]
public enum OCPPInterfaceEnum
{
    /// <summary>First wired interface.</summary>
    Wired0,

    /// <summary>Second wired interface.</summary>
    Wired1,

    /// <summary>Third wired interface.</summary>
    Wired2,

    /// <summary>Fourth wired interface.</summary>
    Wired3,

    /// <summary>First wireless interface.</summary>
    Wireless0,

    /// <summary>Second wireless interface.</summary>
    Wireless1,

    /// <summary>Third wireless interface.</summary>
    Wireless2,

    /// <summary>Fourth wireless interface.</summary>
    Wireless3,
}

/// <summary>A VPN and how to log in to it (OCPP 2.0.1 part 2, VPNType).</summary>
/// <param name="Server">Address of the VPN server.</param>
/// <param name="User">User name.</param>
/// <param name="Password">Password of the user.</param>
/// <param name="Key">Secret shared with the server.</param>
/// <param name="Type">The VPN protocol.</param>
/// <param name="Group">Group of the user.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VPN(
    [MaxLength(512)] string Server,
    [MaxLength(20)] string User,
    [MaxLength(20)] string Password,
    [MaxLength(255)] string Key,
    VPNEnum Type,
    [MaxLength(20)] string? Group = null,
    CustomData? CustomData = null);
