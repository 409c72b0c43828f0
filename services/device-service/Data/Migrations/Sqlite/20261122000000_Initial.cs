using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.DeviceService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "device_connectors",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    error_code = table.Column<string>(type: "TEXT", nullable: false),
                    info = table.Column<string>(type: "TEXT", nullable: true),
                    vendor_id = table.Column<string>(type: "TEXT", nullable: true),
                    vendor_error_code = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_connectors", x => new { x.charge_point_id, x.evse_id, x.connector_id });
                });

            migrationBuilder.CreateTable(
                name: "device_data_transfers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    vendor_id = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    answer_data = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_data_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_outbox",
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
                    table.PrimaryKey("pk_device_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_progress_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    process = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: true),
                    locations = table.Column<string>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reason_info = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_progress_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_status_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    error_code = table.Column<string>(type: "TEXT", nullable: false),
                    info = table.Column<string>(type: "TEXT", nullable: true),
                    vendor_id = table.Column<string>(type: "TEXT", nullable: true),
                    vendor_error_code = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_status_events", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_device_data_transfers_charge_point_id_received_at",
                table: "device_data_transfers",
                columns: new[] { "charge_point_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_device_progress_reports_charge_point_id_process_received_at_status",
                table: "device_progress_reports",
                columns: new[] { "charge_point_id", "process", "received_at", "status" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_status_events_charge_point_id_evse_id_connector_id_at_status_error_code",
                table: "device_status_events",
                columns: new[] { "charge_point_id", "evse_id", "connector_id", "at", "status", "error_code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "device_connectors");

            migrationBuilder.DropTable(
                name: "device_data_transfers");

            migrationBuilder.DropTable(
                name: "device_outbox");

            migrationBuilder.DropTable(
                name: "device_progress_reports");

            migrationBuilder.DropTable(
                name: "device_status_events");
        }
    }
}
