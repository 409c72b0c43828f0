namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// Which known deviations of which charge points are accepted. Section <c>Leniency</c>, the same in every service: boot-service finds
/// the rules that hold for a charge point, and whichever service has the action applies them.
/// </summary>
public sealed class LeniencyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Leniency";

    /// <summary>The rules. Empty by default: payloads are as their schemas ask for, or refused.</summary>
    public IList<LeniencyRuleOptions> Rules { get; } = [];
}
