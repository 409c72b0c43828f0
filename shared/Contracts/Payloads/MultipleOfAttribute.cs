namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Asks a <see cref="decimal"/> to be a multiple of a step, such as 0.1 for the limits of a charging schedule.</summary>
/// <param name="step">The step; above zero.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class MultipleOfAttribute(double step) : Attribute
{
    /// <summary>The step.</summary>
    public double Step { get; } = step;
}
