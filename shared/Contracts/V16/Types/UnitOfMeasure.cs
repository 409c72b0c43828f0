using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>The unit of a reading (OCPP 1.6 §7.45).</summary>
[OcppEnum]
public enum UnitOfMeasure
{
    /// <summary>Watt-hours.</summary>
    Wh,

    /// <summary>Kilowatt-hours.</summary>
    [WireName("kWh")]
    KWh,

    /// <summary>Var-hours (reactive energy).</summary>
    [WireName("varh")]
    Varh,

    /// <summary>Kilovar-hours.</summary>
    [WireName("kvarh")]
    Kvarh,

    /// <summary>Watts.</summary>
    W,

    /// <summary>Kilowatts.</summary>
    [WireName("kW")]
    KW,

    /// <summary>Volt-amperes (apparent power).</summary>
    VA,

    /// <summary>Kilovolt-amperes.</summary>
    [WireName("kVA")]
    KVA,

    /// <summary>Vars (reactive power).</summary>
    [WireName("var")]
    Var,

    /// <summary>Kilovars.</summary>
    [WireName("kvar")]
    Kvar,

    /// <summary>Amperes.</summary>
    A,

    /// <summary>Volts.</summary>
    V,

    /// <summary>Kelvins.</summary>
    K,

    /// <summary>Degrees Celsius in the spelling of the first edition; charge points send both.</summary>
    Celcius,

    /// <summary>Degrees Celsius.</summary>
    Celsius,

    /// <summary>Degrees Fahrenheit.</summary>
    Fahrenheit,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Hertz; only some of the published schemas know it.</summary>
    Hertz,
}
