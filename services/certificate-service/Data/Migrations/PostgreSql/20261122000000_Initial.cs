using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.CertificateService.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "certificate");

            migrationBuilder.CreateTable(
                name: "authorities",
                schema: "certificate",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    certificate = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorities", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "charge_points",
                schema: "certificate",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge_points", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "certificate",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    type = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    trace_parent = table.Column<string>(type: "character varying(55)", maxLength: 55, nullable: true),
                    trace_state = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    failure = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "revocation_checks",
                schema: "certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    unique_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    hash_algorithm = table.Column<string>(type: "text", nullable: false),
                    issuer_name_hash = table.Column<string>(type: "text", nullable: false),
                    issuer_key_hash = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    next_update = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revocation_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signing_requests",
                schema: "certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    csr_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    certificate_type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    csr = table.Column<string>(type: "text", nullable: false),
                    first_received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    chain = table.Column<string>(type: "text", nullable: true),
                    serial_number = table.Column<string>(type: "text", nullable: true),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivery_tried_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivery_outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vehicle_contracts",
                schema: "certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    unique_id = table.Column<string>(type: "text", nullable: false),
                    schema_version = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    response_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vehicle_contracts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_serial_number",
                schema: "certificate",
                table: "charge_points",
                column: "serial_number");

            migrationBuilder.CreateIndex(
                name: "ix_revocation_checks_charge_point_id_received_at_unique_id_pos",
                schema: "certificate",
                table: "revocation_checks",
                columns: new[] { "charge_point_id", "received_at", "unique_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signing_requests_charge_point_id_csr_hash_certificate_type",
                schema: "certificate",
                table: "signing_requests",
                columns: new[] { "charge_point_id", "csr_hash", "certificate_type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vehicle_contracts_charge_point_id_received_at_unique_id",
                schema: "certificate",
                table: "vehicle_contracts",
                columns: new[] { "charge_point_id", "received_at", "unique_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authorities",
                schema: "certificate");

            migrationBuilder.DropTable(
                name: "charge_points",
                schema: "certificate");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "certificate");

            migrationBuilder.DropTable(
                name: "revocation_checks",
                schema: "certificate");

            migrationBuilder.DropTable(
                name: "signing_requests",
                schema: "certificate");

            migrationBuilder.DropTable(
                name: "vehicle_contracts",
                schema: "certificate");
        }
    }
}
