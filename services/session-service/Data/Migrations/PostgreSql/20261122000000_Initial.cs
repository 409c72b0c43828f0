using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.SessionService.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "session");

            migrationBuilder.CreateTable(
                name: "id_tags",
                schema: "session",
                columns: table => new
                {
                    tag = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    blocked = table.Column<bool>(type: "boolean", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    parent_id_tag = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    allows_concurrent_transactions = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_id_tags", x => x.tag);
                });

            migrationBuilder.CreateTable(
                name: "meter_readings",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    transaction_id = table.Column<int>(type: "integer", nullable: true),
                    sampled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    measurand = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: false),
                    context = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    format = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meter_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "session",
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
                name: "transaction_id_counter",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    next = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transaction_id_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transactions",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    connector_id = table.Column<int>(type: "integer", nullable: false),
                    id_tag = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    parent_id_tag = table.Column<string>(type: "text", nullable: true),
                    start_status = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    id_tag_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    meter_start = table.Column<int>(type: "integer", nullable: false),
                    reservation_id = table.Column<int>(type: "integer", nullable: true),
                    start_received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    exclusive_id_tag = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    meter_stop = table.Column<int>(type: "integer", nullable: true),
                    stop_reason = table.Column<string>(type: "text", nullable: true),
                    stop_id_tag = table.Column<string>(type: "text", nullable: true),
                    stop_received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transactions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unknown_stops",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    transaction_id = table.Column<int>(type: "integer", nullable: false),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    meter_stop = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    id_tag = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unknown_stops", x => x.id);
                });

            migrationBuilder.InsertData(
                schema: "session",
                table: "transaction_id_counter",
                columns: new[] { "id", "next" },
                values: new object[] { 1, 1 });

            migrationBuilder.CreateIndex(
                name: "ix_meter_readings_charge_point_id_connector_id_sampled_at",
                schema: "session",
                table: "meter_readings",
                columns: new[] { "charge_point_id", "connector_id", "sampled_at" },
                filter: "transaction_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meter_readings_transaction_id_sampled_at",
                schema: "session",
                table: "meter_readings",
                columns: new[] { "transaction_id", "sampled_at" },
                filter: "transaction_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_connector_id",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "connector_id" },
                filter: "exclusive_id_tag IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_connector_id_started_at_id_tag",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "connector_id", "started_at", "id_tag", "meter_start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transactions_exclusive_id_tag",
                schema: "session",
                table: "transactions",
                column: "exclusive_id_tag",
                unique: true,
                filter: "exclusive_id_tag IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unknown_stops_charge_point_id_transaction_id_stopped_at_met",
                schema: "session",
                table: "unknown_stops",
                columns: new[] { "charge_point_id", "transaction_id", "stopped_at", "meter_stop" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "id_tags",
                schema: "session");

            migrationBuilder.DropTable(
                name: "meter_readings",
                schema: "session");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "session");

            migrationBuilder.DropTable(
                name: "transaction_id_counter",
                schema: "session");

            migrationBuilder.DropTable(
                name: "transactions",
                schema: "session");

            migrationBuilder.DropTable(
                name: "unknown_stops",
                schema: "session");
        }
    }
}
