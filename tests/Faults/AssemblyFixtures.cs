using Ocpp.Micro.Faults.Tests.Parts;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SystemUnderFaults))]
// They break what they share.
[assembly: Parallelization(Mode = ParallelMode.None)]
