using Ocpp.Micro.Testing;

[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]
