using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Which of two sockets of a charge point is the newer. One gateway's clock orders its own. Between gateways whoever asks last wins,
/// because their clocks differ by some unknown time and a charge point must not be locked out for so long; but for two that the clocks
/// can tell better: a question that comes late says nothing by its coming, and of two that are under way at the same time either may
/// overtake the other.
/// </summary>
internal static class Succession
{
    public static bool IsSuperseded(Connection present, OpenQuestion question, TimeSpan waited)
    {
        if (!present.IsOpen || present.OpenedAt <= question.OpenedAt)
            return false;

        // What the database has held up for so long is as if it had been asked late.
        return present.GatewayId == question.GatewayId || question.IsLate || waited > question.Patience
            || present.OpenedAt - question.OpenedAt < question.Patience;
    }
}
