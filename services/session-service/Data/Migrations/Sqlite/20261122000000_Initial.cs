using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.SessionService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "session_id_tags",
                columns: table => new
                {
                    tag = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    blocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    parent_id_tag = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    allows_concurrent_transactions = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_id_tags", x => x.tag);
                });

            migrationBuilder.CreateTable(
                name: "session_meter_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    transaction_id = table.Column<int>(type: "INTEGER", nullable: true),
                    sampled_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    measurand = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: false),
                    context = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_meter_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_outbox",
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
                    table.PrimaryKey("pk_session_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_transaction_id_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    next = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_transaction_id_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_transactions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id_tag = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    parent_id_tag = table.Column<string>(type: "TEXT", nullable: true),
                    start_status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    id_tag_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    meter_start = table.Column<int>(type: "INTEGER", nullable: false),
                    reservation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    start_received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    exclusive_id_tag = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    meter_stop = table.Column<int>(type: "INTEGER", nullable: true),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    stop_id_tag = table.Column<string>(type: "TEXT", nullable: true),
                    stop_received_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_transactions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_unknown_stops",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    transaction_id = table.Column<int>(type: "INTEGER", nullable: false),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    meter_stop = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    id_tag = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_unknown_stops", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "session_transaction_id_counter",
                columns: new[] { "id", "next" },
                values: new object[] { 1, 1 });

            migrationBuilder.CreateIndex(
                name: "ix_session_meter_readings_charge_point_id_connector_id_sampled_at",
                table: "session_meter_readings",
                columns: new[] { "charge_point_id", "connector_id", "sampled_at" },
                filter: "transaction_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_meter_readings_transaction_id_sampled_at",
                table: "session_meter_readings",
                columns: new[] { "transaction_id", "sampled_at" },
                filter: "transaction_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_connector_id",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "connector_id" },
                filter: "exclusive_id_tag IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_connector_id_started_at_id_tag_meter_start",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "connector_id", "started_at", "id_tag", "meter_start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_exclusive_id_tag",
                table: "session_transactions",
                column: "exclusive_id_tag",
                unique: true,
                filter: "exclusive_id_tag IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_unknown_stops_charge_point_id_transaction_id_stopped_at_meter_stop",
                table: "session_unknown_stops",
                columns: new[] { "charge_point_id", "transaction_id", "stopped_at", "meter_stop" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "session_id_tags");

            migrationBuilder.DropTable(
                name: "session_meter_readings");

            migrationBuilder.DropTable(
                name: "session_outbox");

            migrationBuilder.DropTable(
                name: "session_transaction_id_counter");

            migrationBuilder.DropTable(
                name: "session_transactions");

            migrationBuilder.DropTable(
                name: "session_unknown_stops");
        }
    }
}
