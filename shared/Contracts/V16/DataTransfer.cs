using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Carries what a vendor defines, in either direction (OCPP 1.6 §4.3, §5.6, §6.15).</summary>
/// <param name="VendorId">Who defines the message; at most 255 characters, not compared by case.</param>
/// <param name="MessageId">Which of the vendor's messages; at most 50 characters.</param>
/// <param name="Data">Its content, of any length.</param>
[OcppRequest<DataTransferResponse>(OcppVersion.V16, "DataTransfer")]
public sealed partial record DataTransferRequest(
    [MaxLength(255)] string VendorId,
    [MaxLength(50)] string? MessageId = null,
    string? Data = null);

/// <summary>Answers <see cref="DataTransferRequest"/> (OCPP 1.6 §6.16).</summary>
/// <param name="Status">What became of the message.</param>
/// <param name="Data">The answer's content, of any length.</param>
[OcppObject]
public sealed partial record DataTransferResponse(DataTransferStatus Status, string? Data = null);

/// <summary>What became of a vendor's message (OCPP 1.6 §7.23).</summary>
[OcppEnum]
public enum DataTransferStatus
{
    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>It was understood and refused.</summary>
    Rejected,

    /// <summary>The vendor is known and the message id is not.</summary>
    UnknownMessageId,

    /// <summary>The vendor is not known.</summary>
    UnknownVendorId,
}
