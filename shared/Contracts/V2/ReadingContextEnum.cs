using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Why a reading was taken (OCPP 2.0.1 and 2.1 part 2, ReadingContextEnumType).</summary>
[OcppEnum]
public enum ReadingContextEnum
{
    /// <summary>An interruption began.</summary>
    [WireName("Interruption.Begin")]
    InterruptionBegin,

    /// <summary>Charging went on after an interruption.</summary>
    [WireName("Interruption.End")]
    InterruptionEnd,

    /// <summary>Any other reason.</summary>
    Other,

    /// <summary>An interval aligned to the clock was over.</summary>
    [WireName("Sample.Clock")]
    SampleClock,

    /// <summary>An interval counted from the start of the transaction was over.</summary>
    [WireName("Sample.Periodic")]
    SamplePeriodic,

    /// <summary>The transaction began.</summary>
    [WireName("Transaction.Begin")]
    TransactionBegin,

    /// <summary>The transaction ended.</summary>
    [WireName("Transaction.End")]
    TransactionEnd,

    /// <summary>A <c>TriggerMessage</c> asked for it.</summary>
    Trigger,
}
