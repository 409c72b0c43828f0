using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Which of two sockets of a charge point is the newer. Epochs tell, where the older one had one: whatever has a higher one came after it.
/// One gateway's clock orders its own. Between gateways whoever asks last wins, because their clocks differ by some unknown time and a
/// charge point must not be locked out for so long; but for two that the clocks can tell better: a question that comes late says nothing
/// by its coming, and of two that are under way at the same time either may overtake the other.
/// </summary>
internal static class Succession
{
    // The deadline is by the gateway's clock. One that is slow by less than this is not late with all it asks.
    private static readonly TimeSpan _clockDifference = TimeSpan.FromSeconds(30);

    public static bool IsSuperseded(Connection present, OpenQuestion question, TimeProvider clock)
    {
        // Whether that one is open or not: the charge point had left the socket that asks.
        if (question.LastEpoch > 0 && present.Epoch > question.LastEpoch)
            return true;
        if (!present.IsOpen || present.OpenedAt <= question.OpenedAt)
            return false;

        return present.GatewayId == question.GatewayId || question.IsLate || IsOverdue(question, clock)
            || present.OpenedAt - question.OpenedAt < question.Patience;
    }

    // What the database, or a process that stood still, has held up for so long is as if it had been asked late.
    private static bool IsOverdue(OpenQuestion question, TimeProvider clock) =>
        clock.GetElapsedTime(question.ReceivedAt) > question.Patience || clock.GetUtcNow() > question.Deadline + _clockDifference;
}
