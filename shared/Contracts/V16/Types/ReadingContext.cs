using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Why a reading was taken (OCPP 1.6 §7.35).</summary>
[OcppEnum]
public enum ReadingContext
{
    /// <summary>An interruption began.</summary>
    [WireName("Interruption.Begin")]
    InterruptionBegin,

    /// <summary>An interruption ended.</summary>
    [WireName("Interruption.End")]
    InterruptionEnd,

    /// <summary>The clock struck, as <c>ClockAlignedDataInterval</c> asks.</summary>
    [WireName("Sample.Clock")]
    SampleClock,

    /// <summary>An interval since the transaction began had passed, as <c>MeterValueSampleInterval</c> asks.</summary>
    [WireName("Sample.Periodic")]
    SamplePeriodic,

    /// <summary>A transaction began.</summary>
    [WireName("Transaction.Begin")]
    TransactionBegin,

    /// <summary>A transaction ended.</summary>
    [WireName("Transaction.End")]
    TransactionEnd,

    /// <summary>The central system asked by TriggerMessage.</summary>
    Trigger,

    /// <summary>Any other reason.</summary>
    Other,
}
