namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Marks an enumeration of OCPP payloads; the class that reads and writes its wire names is generated beside it, named after it
/// (<c>MeasurandNames</c> for <c>Measurand</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class OcppEnumAttribute : Attribute;
