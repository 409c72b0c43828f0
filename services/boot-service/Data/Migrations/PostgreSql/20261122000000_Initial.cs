using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.BootService.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "boot");

            migrationBuilder.CreateTable(
                name: "charge_points",
                schema: "boot",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    vendor = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: true),
                    box_serial_number = table.Column<string>(type: "text", nullable: true),
                    firmware_version = table.Column<string>(type: "text", nullable: true),
                    iccid = table.Column<string>(type: "text", nullable: true),
                    imsi = table.Column<string>(type: "text", nullable: true),
                    meter_type = table.Column<string>(type: "text", nullable: true),
                    meter_serial_number = table.Column<string>(type: "text", nullable: true),
                    boot_reason = table.Column<string>(type: "text", nullable: true),
                    ocpp_version = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    status = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_boot_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_boot_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charge_points", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "connections",
                schema: "boot",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    epoch = table.Column<long>(type: "bigint", nullable: false),
                    connection_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    gateway_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ocpp_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    security_profile = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    close_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connections", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "credentials",
                schema: "boot",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    security_profile = table.Column<int>(type: "integer", nullable: false),
                    target_profile = table.Column<int>(type: "integer", nullable: true),
                    common_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credentials", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "gateways",
                schema: "boot",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    length = table.Column<TimeSpan>(type: "interval", nullable: false),
                    renewals = table.Column<long>(type: "bigint", nullable: false),
                    lost_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gateways", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "boot",
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
                name: "passwords",
                schema: "boot",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    iterations = table.Column<int>(type: "integer", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    waits_for_reset = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passwords", x => new { x.charge_point_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "replaced_connections",
                schema: "boot",
                columns: table => new
                {
                    connection_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    gateway_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    epoch = table.Column<long>(type: "bigint", nullable: false),
                    ocpp_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replaced_connections", x => x.connection_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_firmware_version_id",
                schema: "boot",
                table: "charge_points",
                columns: new[] { "firmware_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_model_id",
                schema: "boot",
                table: "charge_points",
                columns: new[] { "model", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_ocpp_version_id",
                schema: "boot",
                table: "charge_points",
                columns: new[] { "ocpp_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_status_id",
                schema: "boot",
                table: "charge_points",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_charge_points_vendor_id",
                schema: "boot",
                table: "charge_points",
                columns: new[] { "vendor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_connections_charge_point_id",
                schema: "boot",
                table: "connections",
                column: "charge_point_id",
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_connections_gateway_id_charge_point_id",
                schema: "boot",
                table: "connections",
                columns: new[] { "gateway_id", "charge_point_id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_credentials_common_name",
                schema: "boot",
                table: "credentials",
                column: "common_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_replaced_connections_charge_point_id",
                schema: "boot",
                table: "replaced_connections",
                column: "charge_point_id");

            migrationBuilder.CreateIndex(
                name: "ix_replaced_connections_gateway_id",
                schema: "boot",
                table: "replaced_connections",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_replaced_connections_told_at",
                schema: "boot",
                table: "replaced_connections",
                column: "told_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charge_points",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "connections",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "credentials",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "gateways",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "passwords",
                schema: "boot");

            migrationBuilder.DropTable(
                name: "replaced_connections",
                schema: "boot");
        }
    }
}
