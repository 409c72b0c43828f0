using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which part of a transaction a message tells of (OCPP 2.0.1 and 2.1 part 2, TransactionEventEnumType).</summary>
[OcppEnum]
public enum TransactionEventEnum
{
    /// <summary>Its end; the last message of the transaction.</summary>
    Ended,

    /// <summary>Its start; the first message of the transaction.</summary>
    Started,

    /// <summary>Anything between start and end.</summary>
    Updated,
}
