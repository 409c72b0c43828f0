using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>How a StopTransaction was entered.</summary>
/// <param name="Outcome">What it changed.</param>
/// <param name="Verdict">What its id tag is worth, or was when the same stop came first; null without one.</param>
internal sealed record StopEntry(StopOutcome Outcome, Verdict? Verdict);
