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
                name: "session_answers",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_answers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "session_authorizations",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_authorizations", x => new { x.charge_point_id, x.token, x.token_type });
                });

            migrationBuilder.CreateTable(
                name: "session_battery_swaps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    event_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    id_token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    id_token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    authorization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_battery_swaps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_id_tokens",
                columns: table => new
                {
                    token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    blocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    allows_concurrent_transactions = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_id_tokens", x => new { x.token, x.type });
                });

            migrationBuilder.CreateTable(
                name: "session_meter_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    transaction_id = table.Column<string>(type: "TEXT", maxLength: 48, nullable: true),
                    family = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sampled_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    measurand = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: false),
                    context = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    multiplier = table.Column<int>(type: "INTEGER", nullable: true),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    signed_data = table.Column<string>(type: "TEXT", nullable: true),
                    signing_method = table.Column<string>(type: "TEXT", nullable: true),
                    encoding_method = table.Column<string>(type: "TEXT", nullable: true),
                    public_key = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "session_reservation_ends",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    reservation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_reservation_ends", x => new { x.charge_point_id, x.reservation_id });
                });

            migrationBuilder.CreateTable(
                name: "session_settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    psp_ref = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", maxLength: 48, nullable: true),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    receipt_id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    receipt_url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    receipt_issued_here = table.Column<bool>(type: "INTEGER", nullable: false),
                    vat_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    company_address1 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    company_address2 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    company_city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    company_country = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    company_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    company_postal_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_settlements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_transaction_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    event_type = table.Column<string>(type: "TEXT", nullable: false),
                    trigger_reason = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    offline = table.Column<bool>(type: "INTEGER", nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    charging_state = table.Column<string>(type: "TEXT", nullable: true),
                    time_spent_charging = table.Column<int>(type: "INTEGER", nullable: true),
                    stopped_reason = table.Column<string>(type: "TEXT", nullable: true),
                    remote_start_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reservation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    number_of_phases_used = table.Column<int>(type: "INTEGER", nullable: true),
                    cable_max_current = table.Column<int>(type: "INTEGER", nullable: true),
                    id_token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    id_token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    authorization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_transaction_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_transaction_gaps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    from_seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    to_seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    noticed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_transaction_gaps", x => x.id);
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
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reported_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    reuses = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    id_token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    id_token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    authorization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    meter_start = table.Column<decimal>(type: "TEXT", nullable: true),
                    reservation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    remote_start_id = table.Column<int>(type: "INTEGER", nullable: true),
                    started_offline = table.Column<bool>(type: "INTEGER", nullable: true),
                    start_received_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    charging_state = table.Column<string>(type: "TEXT", nullable: true),
                    time_spent_charging = table.Column<int>(type: "INTEGER", nullable: true),
                    exclusive_token = table.Column<string>(type: "TEXT", maxLength: 278, nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    meter_stop = table.Column<decimal>(type: "TEXT", nullable: true),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    stop_id_token = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    stop_id_token_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    stop_authorization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    stop_id_token_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stop_group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    stopped_offline = table.Column<bool>(type: "INTEGER", nullable: true),
                    stop_received_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_event_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    first_seq_no = table.Column<int>(type: "INTEGER", nullable: true),
                    last_seq_no = table.Column<int>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_transactions", x => new { x.charge_point_id, x.family, x.transaction_id });
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
                    authorization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    id_token_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_unknown_stops", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_vat_number_checks",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    vat_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    is_accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_vat_number_checks", x => new { x.charge_point_id, x.vat_number });
                });

            migrationBuilder.CreateTable(
                name: "session_batteries_of_swaps",
                columns: table => new
                {
                    swap_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    serial_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    state_of_charge = table.Column<decimal>(type: "TEXT", nullable: false),
                    state_of_health = table.Column<decimal>(type: "TEXT", nullable: false),
                    produced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    vendor_info = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_batteries_of_swaps", x => new { x.swap_id, x.position });
                    table.ForeignKey(
                        name: "fk_session_batteries_of_swaps_battery_swaps_swap_id",
                        column: x => x.swap_id,
                        principalTable: "session_battery_swaps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "session_transaction_id_counter",
                columns: new[] { "id", "next" },
                values: new object[] { 1, 1 });

            migrationBuilder.CreateIndex(
                name: "ix_session_answers_answered_at",
                table: "session_answers",
                column: "answered_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_authorizations_asked_at",
                table: "session_authorizations",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_batteries_of_swaps_serial_number",
                table: "session_batteries_of_swaps",
                column: "serial_number");

            migrationBuilder.CreateIndex(
                name: "ix_session_battery_swaps_charge_point_id_request_id",
                table: "session_battery_swaps",
                columns: new[] { "charge_point_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_id_tokens_blocked_id",
                table: "session_id_tokens",
                columns: new[] { "blocked", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_id_tokens_group_id_id",
                table: "session_id_tokens",
                columns: new[] { "group_id", "id" },
                filter: "group_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_id_tokens_id",
                table: "session_id_tokens",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_id_tokens_type_id",
                table: "session_id_tokens",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_meter_readings_charge_point_id_evse_id_connector_id_sampled_at",
                table: "session_meter_readings",
                columns: new[] { "charge_point_id", "evse_id", "connector_id", "sampled_at" },
                filter: "transaction_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_meter_readings_charge_point_id_family_transaction_id_sampled_at",
                table: "session_meter_readings",
                columns: new[] { "charge_point_id", "family", "transaction_id", "sampled_at" },
                filter: "transaction_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_settlements_charge_point_id_transaction_id",
                table: "session_settlements",
                columns: new[] { "charge_point_id", "transaction_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_settlements_psp_ref",
                table: "session_settlements",
                column: "psp_ref");

            migrationBuilder.CreateIndex(
                name: "ix_session_transaction_events_charge_point_id_transaction_id_seq_no",
                table: "session_transaction_events",
                columns: new[] { "charge_point_id", "transaction_id", "seq_no" });

            migrationBuilder.CreateIndex(
                name: "ix_session_transaction_gaps_charge_point_id_transaction_id",
                table: "session_transaction_gaps",
                columns: new[] { "charge_point_id", "transaction_id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_connector_id_started_at_id_token_meter_start",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "connector_id", "started_at", "id_token", "meter_start" },
                unique: true,
                filter: "version = 'V16'");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_evse_id_connector_id",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "evse_id", "connector_id" },
                filter: "exclusive_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_id",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_charge_point_id_reported_id_started_at",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "reported_id", "started_at" },
                filter: "reported_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_exclusive_token",
                table: "session_transactions",
                column: "exclusive_token",
                unique: true,
                filter: "exclusive_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_id",
                table: "session_transactions",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_id_token_id",
                table: "session_transactions",
                columns: new[] { "id_token", "id" },
                filter: "id_token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_reported_id",
                table: "session_transactions",
                column: "reported_id",
                filter: "reported_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_started_at",
                table: "session_transactions",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_transactions_transaction_id",
                table: "session_transactions",
                column: "transaction_id");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_open",
                table: "session_transactions",
                column: "id",
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_open_of_charge_point",
                table: "session_transactions",
                columns: new[] { "charge_point_id", "id" },
                filter: "stopped_at IS NULL");

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
                name: "session_answers");

            migrationBuilder.DropTable(
                name: "session_authorizations");

            migrationBuilder.DropTable(
                name: "session_batteries_of_swaps");

            migrationBuilder.DropTable(
                name: "session_id_tokens");

            migrationBuilder.DropTable(
                name: "session_meter_readings");

            migrationBuilder.DropTable(
                name: "session_outbox");

            migrationBuilder.DropTable(
                name: "session_reservation_ends");

            migrationBuilder.DropTable(
                name: "session_settlements");

            migrationBuilder.DropTable(
                name: "session_transaction_events");

            migrationBuilder.DropTable(
                name: "session_transaction_gaps");

            migrationBuilder.DropTable(
                name: "session_transaction_id_counter");

            migrationBuilder.DropTable(
                name: "session_transactions");

            migrationBuilder.DropTable(
                name: "session_unknown_stops");

            migrationBuilder.DropTable(
                name: "session_vat_number_checks");

            migrationBuilder.DropTable(
                name: "session_battery_swaps");
        }
    }
}
