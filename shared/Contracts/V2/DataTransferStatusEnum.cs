using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether vendor data was taken, and why not (OCPP 2.0.1 and 2.1 part 2, DataTransferStatusEnumType).</summary>
[OcppEnum]
public enum DataTransferStatusEnum
{
    /// <summary>It was understood and taken.</summary>
    Accepted,

    /// <summary>It was understood and refused.</summary>
    Rejected,

    /// <summary>The message id is not known.</summary>
    UnknownMessageId,

    /// <summary>The vendor id is not known.</summary>
    UnknownVendorId,
}
