using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to keep an EVSE for someone (OCPP 2.0.1 part 2, ReserveNowRequest).</summary>
/// <param name="Id">The reservation's id; a reservation that already has it is replaced.</param>
/// <param name="ExpiryDateTime">When the reservation runs out.</param>
/// <param name="IdToken">The id token it is for.</param>
/// <param name="ConnectorType">The type of connector wanted, such as <c>cType2</c>; absent means any.</param>
/// <param name="EvseId">The EVSE to reserve; absent means any one.</param>
/// <param name="GroupIdToken">The group whose id tokens may use it too.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ReserveNowResponse>(OcppVersion.V201, "ReserveNow")]
public sealed partial record ReserveNowRequest(
    int Id,
    DateTimeOffset ExpiryDateTime,
    IdToken IdToken,
    ConnectorEnum? ConnectorType = null,
    int? EvseId = null,
    IdToken? GroupIdToken = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ReserveNowRequest"/> (OCPP 2.0.1 part 2, ReserveNowResponse).</summary>
/// <param name="Status">Whether the reservation was made.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReserveNowResponse(
    ReserveNowStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>
/// Which type of connector is meant: with an own cable (c), a socket (s) or wireless (w) (OCPP 2.0.1 part 2, ConnectorEnumType).
/// </summary>
[OcppEnum]
public enum ConnectorEnum
{
    /// <summary>Combined Charging System 1, or Combo 1, with cable.</summary>
    [WireName("cCCS1")]
    CCCS1,

    /// <summary>Combined Charging System 2, or Combo 2, with cable.</summary>
    [WireName("cCCS2")]
    CCCS2,

    /// <summary>JARI G105-1993, or CHAdeMO, with cable.</summary>
    [WireName("cG105")]
    CG105,

    /// <summary>Tesla connector, with cable.</summary>
    [WireName("cTesla")]
    CTesla,

    /// <summary>IEC 62196-2 type 1, or J1772, with cable.</summary>
    [WireName("cType1")]
    CType1,

    /// <summary>IEC 62196-2 type 2, or Mennekes, with cable.</summary>
    [WireName("cType2")]
    CType2,

    /// <summary>IEC 60309 socket, one phase, 16 A.</summary>
    [WireName("s309-1P-16A")]
    S3091P16A,

    /// <summary>IEC 60309 socket, one phase, 32 A.</summary>
    [WireName("s309-1P-32A")]
    S3091P32A,

    /// <summary>IEC 60309 socket, three phases, 16 A.</summary>
    [WireName("s309-3P-16A")]
    S3093P16A,

    /// <summary>IEC 60309 socket, three phases, 32 A.</summary>
    [WireName("s309-3P-32A")]
    S3093P32A,

    /// <summary>British household socket, 13 A.</summary>
    [WireName("sBS1361")]
    SBS1361,

    /// <summary>CEE 7/7 household socket, 16 A; also for 7/4 (Schuko) and 7/5.</summary>
    [WireName("sCEE-7-7")]
    SCEE77,

    /// <summary>IEC 62196-2 type 2 socket, or Mennekes.</summary>
    [WireName("sType2")]
    SType2,

    /// <summary>IEC 62196-2 type 3 socket, or Scame.</summary>
    [WireName("sType3")]
    SType3,

    /// <summary>Any other socket with one phase, up to 16 A.</summary>
    Other1PhMax16A,

    /// <summary>Any other socket with one phase, above 16 A.</summary>
    Other1PhOver16A,

    /// <summary>Any other socket with three phases.</summary>
    Other3Ph,

    /// <summary>Pantograph.</summary>
    Pan,

    /// <summary>Wireless, by induction.</summary>
    [WireName("wInductive")]
    WInductive,

    /// <summary>Wireless, by resonance.</summary>
    [WireName("wResonant")]
    WResonant,

    /// <summary>Not known yet, as before plugging in.</summary>
    Undetermined,

    /// <summary>Not known, and not to be found out.</summary>
    Unknown,
}
