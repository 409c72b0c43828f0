using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A point of a signal-watt curve (OCPP 2.1 part 2, V2XSignalWattPointType).</summary>
/// <param name="Signal">The signal, as an <see cref="AFRRSignalRequest"/> gives it.</param>
/// <param name="Power">Power at that signal in W; positive charges, negative discharges.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record V2XSignalWattPoint(int Signal, decimal Power, CustomData? CustomData = null);
