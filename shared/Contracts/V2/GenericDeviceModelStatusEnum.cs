using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a request about the device model will be fulfilled (OCPP 2.0.1 and 2.1 part 2, GenericDeviceModelStatusEnumType).
/// </summary>
[OcppEnum]
public enum GenericDeviceModelStatusEnum
{
    /// <summary>It will be.</summary>
    Accepted,

    /// <summary>It won't be.</summary>
    Rejected,

    /// <summary>The station can't do what is asked.</summary>
    NotSupported,

    /// <summary>Nothing matches the request, so nothing will follow.</summary>
    EmptyResultSet,
}
