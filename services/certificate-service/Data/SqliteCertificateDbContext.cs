using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.CertificateService.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteCertificateDbContext(DbContextOptions<SqliteCertificateDbContext> options) : CertificateDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteCertificateDbContextFactory() : SqliteDesignTimeFactory<SqliteCertificateDbContext>(CertificateDbContext.Schema);
