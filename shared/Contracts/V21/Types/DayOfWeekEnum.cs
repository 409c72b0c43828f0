using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Which day of the week a price applies on (OCPP 2.1 part 2, DayOfWeekEnumType).</summary>
[OcppEnum]
public enum DayOfWeekEnum
{
    /// <summary>Mondays.</summary>
    Monday,

    /// <summary>Tuesdays.</summary>
    Tuesday,

    /// <summary>Wednesdays.</summary>
    Wednesday,

    /// <summary>Thursdays.</summary>
    Thursday,

    /// <summary>Fridays.</summary>
    Friday,

    /// <summary>Saturdays.</summary>
    Saturday,

    /// <summary>Sundays.</summary>
    Sunday,
}
