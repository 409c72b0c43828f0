using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>What kind of identifier an id token holds (OCPP 2.0.1 part 2, IdTokenEnumType).</summary>
[OcppEnum]
public enum IdTokenEnum
{
    /// <summary>Made up by the central system or another server, for example for a remote start.</summary>
    Central,

    /// <summary>The account id of a charging contract (ISO 15118).</summary>
    [WireName("eMAID")]
    EMAID,

    /// <summary>The UID of an ISO 14443 RFID card, 4 or 7 bytes in hexadecimal.</summary>
    ISO14443,

    /// <summary>The UID of an ISO 15693 RFID card, 8 bytes in hexadecimal.</summary>
    ISO15693,

    /// <summary>A code the user keys in, such as a PIN.</summary>
    KeyCode,

    /// <summary>Made up by the charging station itself; needs no check by the central system.</summary>
    Local,

    /// <summary>The MAC address of the vehicle's communication controller.</summary>
    MacAddress,

    /// <summary>Nobody was authorized, for example after a start button was pressed; the identifier is empty.</summary>
    NoAuthorization,
}
