using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16;

/// <summary>A transaction in StartTransaction, MeterValues and StopTransaction (OCPP 1.6 §4.8, §4.7, §4.10).</summary>
internal sealed class V16TransactionReport(TransactionEntry transaction, string expectedStatus) : ITransactionReport
{
    // Errata 3.18 of OCPP 1.6: for a transaction whose start could not be delivered.
    private const int UnknownTransaction = -1;

    public TransactionEntry Transaction => transaction;

    public IEnumerable<QueuedMessage> Started()
    {
        yield return new QueuedCall<StartTransactionRequest, StartTransactionResponse>(
            () => new(
                transaction.ConnectorId,
                transaction.IdTag,
                transaction.MeterStart,
                transaction.StartedAt,
                transaction.ReservationId),
            response =>
            {
                transaction.TransactionId = response.TransactionId.ToString(CultureInfo.InvariantCulture);
                transaction.StartStatus = response.IdTagInfo.Status.ToString();
                return V16Protocol.Objection(response.IdTagInfo.Status, expectedStatus);
            },
            delivery => transaction.StartDelivery = delivery);
    }

    public IEnumerable<QueuedMessage> Charging() => [];

    public IEnumerable<QueuedMessage> Metered(ReadingEntry reading, bool requested)
    {
        var context = requested ? ReadingContext.Trigger : ReadingContext.SamplePeriodic;
        yield return new QueuedCall<MeterValuesRequest, MeterValuesResponse>(
            () => V16Protocol.Reading(transaction.ConnectorId, TransactionId(), reading, context),
            _ => null,
            delivery => reading.Delivery = delivery);
    }

    public IEnumerable<QueuedMessage> Stopping(StopCause cause) => [];

    public IEnumerable<QueuedMessage> Stopped(StopEntry stop, StopCause cause)
    {
        yield return new QueuedCall<StopTransactionRequest, StopTransactionResponse>(
            () => new(
                TransactionId(),
                stop.MeterStop,
                stop.StoppedAt,
                transaction.IdTag,
                Enum.Parse<Reason>(stop.Reason)),
            _ => null,
            delivery => stop.Delivery = delivery);
    }

    private int TransactionId() =>
        transaction.TransactionId is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : UnknownTransaction;
}
