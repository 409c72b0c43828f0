using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Statistics;

namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>A transaction-related message on its way to the central system.</summary>
internal abstract class QueuedMessage(string action)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Action => action;

    public string? UniqueId { get; set; }

    /// <summary>How often the central system failed to process it; a lost connection is none of its failures.</summary>
    public int Failures { get; set; }

    /// <summary>The JSON object, made when first asked for and then kept: a retry repeats it byte for byte.</summary>
    public abstract ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Completes when the message is answered or given up, or when it is clear that this takes longer.</summary>
    public Task Settled => _settled.Task;

    public void Settle() => _settled.TrySetResult();

    /// <summary>Judges the outcome, and notes what an answer says.</summary>
    public abstract Verdict Take(CallOutcome outcome);

    /// <summary>The message is given up.</summary>
    public abstract void Drop();
}
