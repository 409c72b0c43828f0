namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Marks a <c>partial record</c> as a JSON object inside OCPP payloads; its <see cref="IOcppObject{TSelf}"/> is generated.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OcppObjectAttribute : Attribute;
