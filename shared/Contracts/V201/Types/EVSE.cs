using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>An EVSE of a charging station, or one connector of it (OCPP 2.0.1 part 2, EVSEType).</summary>
/// <param name="Id">The EVSE's number, counted from 1.</param>
/// <param name="ConnectorId">The connector's number on the EVSE, counted from 1; absent means the EVSE as a whole.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EVSE(int Id, int? ConnectorId = null, CustomData? CustomData = null);
