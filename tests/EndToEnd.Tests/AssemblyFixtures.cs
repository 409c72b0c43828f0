using Ocpp.Micro.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(RabbitMqFixture))]
[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]
// Every test here starts several processes. Two at a time, one of them uses what the other leaves when it waits; more would only wait
// for each other.
[assembly: Parallelization(Mode = ParallelMode.Collections, MaxThreads = 2)]
