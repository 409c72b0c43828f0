using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What type a variable has (OCPP 2.0.1 and 2.1 part 2, DataEnumType).</summary>
[OcppEnum]
public enum DataEnum
{
    /// <summary>Text.</summary>
    [WireName("string")]
    String,

    /// <summary>A decimal number.</summary>
    [WireName("decimal")]
    Decimal,

    /// <summary>A whole number.</summary>
    [WireName("integer")]
    Integer,

    /// <summary>A date and time.</summary>
    [WireName("dateTime")]
    DateTime,

    /// <summary>True or false.</summary>
    [WireName("boolean")]
    Boolean,

    /// <summary>One of the listed values.</summary>
    OptionList,

    /// <summary>Any of the listed values, whose order counts.</summary>
    SequenceList,

    /// <summary>Any of the listed values, in any order.</summary>
    MemberList,
}
