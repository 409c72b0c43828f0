using Ocpp.Micro.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(RabbitMqFixture))]
[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]
// Every test here starts several processes; side by side they would only wait for each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
