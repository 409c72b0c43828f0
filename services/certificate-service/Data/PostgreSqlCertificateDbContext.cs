using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.CertificateService.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlCertificateDbContext(DbContextOptions<PostgreSqlCertificateDbContext> options) : CertificateDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlCertificateDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlCertificateDbContext>(CertificateDbContext.Schema);
