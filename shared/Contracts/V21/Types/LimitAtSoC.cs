using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A lower charging limit for a battery that is nearly full (OCPP 2.1 part 2, LimitAtSoCType).</summary>
/// <param name="Soc">The state of charge in % beyond which the limit applies.</param>
/// <param name="Limit">The limit, in the schedule's charging rate unit (A or W).</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record LimitAtSoC([Range(0, 100)] int Soc, decimal Limit, CustomData? CustomData = null);
