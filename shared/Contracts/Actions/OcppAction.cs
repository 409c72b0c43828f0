namespace Ocpp.Micro.Contracts.Actions;

/// <summary>An action that a version of OCPP defines.</summary>
/// <param name="Version">The version.</param>
/// <param name="Name">The action as it stands in the frame, for example <c>BootNotification</c>.</param>
/// <param name="Direction">Who may send it.</param>
/// <param name="IsAnswered">
/// Whether it is a CALL; false for the one action that is sent unanswered, as SEND (OCPP 2.1 part 4 §4.2.4).
/// </param>
public sealed record OcppAction(OcppVersion Version, string Name, ActionDirection Direction, bool IsAnswered = true);
