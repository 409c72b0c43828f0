using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.BootService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "boot_charge_points",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    vendor = table.Column<string>(type: "TEXT", nullable: false),
                    model = table.Column<string>(type: "TEXT", nullable: false),
                    serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    box_serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    firmware_version = table.Column<string>(type: "TEXT", nullable: true),
                    iccid = table.Column<string>(type: "TEXT", nullable: true),
                    imsi = table.Column<string>(type: "TEXT", nullable: true),
                    meter_type = table.Column<string>(type: "TEXT", nullable: true),
                    meter_serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    boot_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ocpp_version = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    first_boot_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_boot_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_charge_points", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "boot_connections",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    connection_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    gateway_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ocpp_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    security_profile = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    close_reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_connections", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "boot_credentials",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    security_profile = table.Column<int>(type: "INTEGER", nullable: false),
                    target_profile = table.Column<int>(type: "INTEGER", nullable: true),
                    common_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_credentials", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "boot_gateways",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    lease_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    length = table.Column<TimeSpan>(type: "TEXT", nullable: false),
                    renewals = table.Column<long>(type: "INTEGER", nullable: false),
                    lost_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_gateways", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "boot_outbox",
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
                    table.PrimaryKey("pk_boot_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "boot_passwords",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    iterations = table.Column<int>(type: "INTEGER", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    waits_for_reset = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_passwords", x => new { x.charge_point_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "boot_replaced_connections",
                columns: table => new
                {
                    connection_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    gateway_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    ocpp_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boot_replaced_connections", x => x.connection_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_boot_charge_points_firmware_version_id",
                table: "boot_charge_points",
                columns: new[] { "firmware_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boot_charge_points_model_id",
                table: "boot_charge_points",
                columns: new[] { "model", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boot_charge_points_ocpp_version_id",
                table: "boot_charge_points",
                columns: new[] { "ocpp_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boot_charge_points_status_id",
                table: "boot_charge_points",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boot_charge_points_vendor_id",
                table: "boot_charge_points",
                columns: new[] { "vendor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boot_connections_charge_point_id",
                table: "boot_connections",
                column: "charge_point_id",
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_boot_connections_gateway_id_charge_point_id",
                table: "boot_connections",
                columns: new[] { "gateway_id", "charge_point_id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_boot_credentials_common_name",
                table: "boot_credentials",
                column: "common_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_boot_replaced_connections_charge_point_id",
                table: "boot_replaced_connections",
                column: "charge_point_id");

            migrationBuilder.CreateIndex(
                name: "ix_boot_replaced_connections_gateway_id",
                table: "boot_replaced_connections",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_boot_replaced_connections_told_at",
                table: "boot_replaced_connections",
                column: "told_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "boot_charge_points");

            migrationBuilder.DropTable(
                name: "boot_connections");

            migrationBuilder.DropTable(
                name: "boot_credentials");

            migrationBuilder.DropTable(
                name: "boot_gateways");

            migrationBuilder.DropTable(
                name: "boot_outbox");

            migrationBuilder.DropTable(
                name: "boot_passwords");

            migrationBuilder.DropTable(
                name: "boot_replaced_connections");
        }
    }
}
