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
                name: "answers",
                schema: "session",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "authorizations",
                schema: "session",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorizations", x => new { x.charge_point_id, x.token, x.token_type });
                });

            migrationBuilder.CreateTable(
                name: "battery_swaps",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    event_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    id_token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    id_token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    authorization = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_battery_swaps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "id_tokens",
                schema: "session",
                columns: table => new
                {
                    token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    blocked = table.Column<bool>(type: "boolean", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    allows_concurrent_transactions = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_id_tokens", x => new { x.token, x.type });
                });

            migrationBuilder.CreateTable(
                name: "meter_readings",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    transaction_id = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: true),
                    family = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sampled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    measurand = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: false),
                    context = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    format = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    multiplier = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<decimal>(type: "numeric", nullable: true),
                    signed_data = table.Column<string>(type: "text", nullable: true),
                    signing_method = table.Column<string>(type: "text", nullable: true),
                    encoding_method = table.Column<string>(type: "text", nullable: true),
                    public_key = table.Column<string>(type: "text", nullable: true)
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
                name: "reservation_ends",
                schema: "session",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    reservation_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservation_ends", x => new { x.charge_point_id, x.reservation_id });
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    psp_ref = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    transaction_id = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: true),
                    explanation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    receipt_id = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    receipt_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    receipt_issued_here = table.Column<bool>(type: "boolean", nullable: false),
                    vat_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    company_address1 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    company_address2 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    company_city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    company_country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    company_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    company_postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transaction_events",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false),
                    seq_no = table.Column<int>(type: "integer", nullable: false),
                    event_type = table.Column<string>(type: "text", nullable: false),
                    trigger_reason = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    offline = table.Column<bool>(type: "boolean", nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    charging_state = table.Column<string>(type: "text", nullable: true),
                    time_spent_charging = table.Column<int>(type: "integer", nullable: true),
                    stopped_reason = table.Column<string>(type: "text", nullable: true),
                    remote_start_id = table.Column<int>(type: "integer", nullable: true),
                    reservation_id = table.Column<int>(type: "integer", nullable: true),
                    number_of_phases_used = table.Column<int>(type: "integer", nullable: true),
                    cable_max_current = table.Column<int>(type: "integer", nullable: true),
                    id_token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    id_token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    authorization = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    details = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transaction_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transaction_gaps",
                schema: "session",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false),
                    from_seq_no = table.Column<int>(type: "integer", nullable: false),
                    to_seq_no = table.Column<int>(type: "integer", nullable: false),
                    noticed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transaction_gaps", x => x.id);
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
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false),
                    family = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true),
                    reuses = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    id_token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    id_token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    authorization = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    meter_start = table.Column<decimal>(type: "numeric", nullable: true),
                    reservation_id = table.Column<int>(type: "integer", nullable: true),
                    remote_start_id = table.Column<int>(type: "integer", nullable: true),
                    started_offline = table.Column<bool>(type: "boolean", nullable: true),
                    start_received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    charging_state = table.Column<string>(type: "text", nullable: true),
                    time_spent_charging = table.Column<int>(type: "integer", nullable: true),
                    exclusive_token = table.Column<string>(type: "character varying(278)", maxLength: 278, nullable: true),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    meter_stop = table.Column<decimal>(type: "numeric", nullable: true),
                    stop_reason = table.Column<string>(type: "text", nullable: true),
                    stop_id_token = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    stop_id_token_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    stop_authorization = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    stop_id_token_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stop_group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    stopped_offline = table.Column<bool>(type: "boolean", nullable: true),
                    stop_received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_event_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    first_seq_no = table.Column<int>(type: "integer", nullable: true),
                    last_seq_no = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transactions", x => new { x.charge_point_id, x.family, x.transaction_id });
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
                    authorization = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    group_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unknown_stops", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vat_number_checks",
                schema: "session",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    vat_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    reason_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vat_number_checks", x => new { x.charge_point_id, x.vat_number });
                });

            migrationBuilder.CreateTable(
                name: "batteries_of_swaps",
                schema: "session",
                columns: table => new
                {
                    swap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    serial_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    state_of_charge = table.Column<decimal>(type: "numeric", nullable: false),
                    state_of_health = table.Column<decimal>(type: "numeric", nullable: false),
                    produced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    vendor_info = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batteries_of_swaps", x => new { x.swap_id, x.position });
                    table.ForeignKey(
                        name: "fk_batteries_of_swaps_battery_swaps_swap_id",
                        column: x => x.swap_id,
                        principalSchema: "session",
                        principalTable: "battery_swaps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "session",
                table: "transaction_id_counter",
                columns: new[] { "id", "next" },
                values: new object[] { 1, 1 });

            migrationBuilder.CreateIndex(
                name: "ix_answers_answered_at",
                schema: "session",
                table: "answers",
                column: "answered_at");

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_asked_at",
                schema: "session",
                table: "authorizations",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_batteries_of_swaps_serial_number",
                schema: "session",
                table: "batteries_of_swaps",
                column: "serial_number");

            migrationBuilder.CreateIndex(
                name: "ix_battery_swaps_charge_point_id_request_id",
                schema: "session",
                table: "battery_swaps",
                columns: new[] { "charge_point_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_id_tokens_blocked_id",
                schema: "session",
                table: "id_tokens",
                columns: new[] { "blocked", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_id_tokens_group_id_id",
                schema: "session",
                table: "id_tokens",
                columns: new[] { "group_id", "id" },
                filter: "group_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_id_tokens_id",
                schema: "session",
                table: "id_tokens",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_id_tokens_type_id",
                schema: "session",
                table: "id_tokens",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meter_readings_charge_point_id_evse_id_connector_id_sampled",
                schema: "session",
                table: "meter_readings",
                columns: new[] { "charge_point_id", "evse_id", "connector_id", "sampled_at" },
                filter: "transaction_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meter_readings_charge_point_id_family_transaction_id_sample",
                schema: "session",
                table: "meter_readings",
                columns: new[] { "charge_point_id", "family", "transaction_id", "sampled_at" },
                filter: "transaction_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_charge_point_id_transaction_id",
                schema: "session",
                table: "settlements",
                columns: new[] { "charge_point_id", "transaction_id" });

            migrationBuilder.CreateIndex(
                name: "ix_settlements_psp_ref",
                schema: "session",
                table: "settlements",
                column: "psp_ref");

            migrationBuilder.CreateIndex(
                name: "ix_transaction_events_charge_point_id_transaction_id_seq_no",
                schema: "session",
                table: "transaction_events",
                columns: new[] { "charge_point_id", "transaction_id", "seq_no" });

            migrationBuilder.CreateIndex(
                name: "ix_transaction_gaps_charge_point_id_transaction_id",
                schema: "session",
                table: "transaction_gaps",
                columns: new[] { "charge_point_id", "transaction_id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_connector_id_started_at_id_tok",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "connector_id", "started_at", "id_token", "meter_start" },
                unique: true,
                filter: "version = 'V16'");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_evse_id_connector_id",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "evse_id", "connector_id" },
                filter: "exclusive_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_id",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_transactions_charge_point_id_reported_id_started_at",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "reported_id", "started_at" },
                filter: "reported_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_exclusive_token",
                schema: "session",
                table: "transactions",
                column: "exclusive_token",
                unique: true,
                filter: "exclusive_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_id",
                schema: "session",
                table: "transactions",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transactions_id_token_id",
                schema: "session",
                table: "transactions",
                columns: new[] { "id_token", "id" },
                filter: "id_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_open",
                schema: "session",
                table: "transactions",
                column: "id",
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_open_of_charge_point",
                schema: "session",
                table: "transactions",
                columns: new[] { "charge_point_id", "id" },
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_reported_id",
                schema: "session",
                table: "transactions",
                column: "reported_id",
                filter: "reported_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_started_at",
                schema: "session",
                table: "transactions",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_transaction_id",
                schema: "session",
                table: "transactions",
                column: "transaction_id");

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
                name: "answers",
                schema: "session");

            migrationBuilder.DropTable(
                name: "authorizations",
                schema: "session");

            migrationBuilder.DropTable(
                name: "batteries_of_swaps",
                schema: "session");

            migrationBuilder.DropTable(
                name: "id_tokens",
                schema: "session");

            migrationBuilder.DropTable(
                name: "meter_readings",
                schema: "session");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "session");

            migrationBuilder.DropTable(
                name: "reservation_ends",
                schema: "session");

            migrationBuilder.DropTable(
                name: "settlements",
                schema: "session");

            migrationBuilder.DropTable(
                name: "transaction_events",
                schema: "session");

            migrationBuilder.DropTable(
                name: "transaction_gaps",
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

            migrationBuilder.DropTable(
                name: "vat_number_checks",
                schema: "session");

            migrationBuilder.DropTable(
                name: "battery_swaps",
                schema: "session");
        }
    }
}
