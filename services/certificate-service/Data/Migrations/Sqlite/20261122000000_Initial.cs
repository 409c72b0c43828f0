using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.CertificateService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "certificate_authorities",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    certificate = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_authorities", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "certificate_charge_points",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    serial_number = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_charge_points", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    type = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    trace_parent = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    trace_state = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_revocation_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    unique_id = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    hash_algorithm = table.Column<string>(type: "TEXT", nullable: false),
                    issuer_name_hash = table.Column<string>(type: "TEXT", nullable: false),
                    issuer_key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    serial_number = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    next_update = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_revocation_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_signing_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    csr_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    certificate_type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    csr = table.Column<string>(type: "TEXT", nullable: false),
                    first_received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    chain = table.Column<string>(type: "TEXT", nullable: true),
                    serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivery_tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivery_outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_signing_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_vehicle_contracts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    unique_id = table.Column<string>(type: "TEXT", nullable: false),
                    schema_version = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    response_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_vehicle_contracts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_charge_points_serial_number",
                table: "certificate_charge_points",
                column: "serial_number");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_revocation_checks_charge_point_id_received_at_unique_id_position",
                table: "certificate_revocation_checks",
                columns: new[] { "charge_point_id", "received_at", "unique_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_signing_requests_charge_point_id_csr_hash_certificate_type",
                table: "certificate_signing_requests",
                columns: new[] { "charge_point_id", "csr_hash", "certificate_type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_vehicle_contracts_charge_point_id_received_at_unique_id",
                table: "certificate_vehicle_contracts",
                columns: new[] { "charge_point_id", "received_at", "unique_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificate_authorities");

            migrationBuilder.DropTable(
                name: "certificate_charge_points");

            migrationBuilder.DropTable(
                name: "certificate_outbox");

            migrationBuilder.DropTable(
                name: "certificate_revocation_checks");

            migrationBuilder.DropTable(
                name: "certificate_signing_requests");

            migrationBuilder.DropTable(
                name: "certificate_vehicle_contracts");
        }
    }
}
