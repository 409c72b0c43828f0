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
                name: "device_customer_information",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    generated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_customer_information", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_data_transfers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    vendor_id = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    answer_data = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_data_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_deviations",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    first_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    last_fact_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_deviations", x => new { x.charge_point_id, x.action, x.path, x.rule });
                });

            migrationBuilder.CreateTable(
                name: "device_display_messages",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    message_id = table.Column<int>(type: "INTEGER", nullable: false),
                    priority = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    further_texts = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    start_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    transaction_id = table.Column<string>(type: "TEXT", nullable: true),
                    display = table.Column<string>(type: "TEXT", nullable: true),
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_display_messages", x => new { x.charge_point_id, x.message_id });
                });

            migrationBuilder.CreateTable(
                name: "device_event_streams",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    stream_id = table.Column<int>(type: "INTEGER", nullable: false),
                    monitor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    interval = table.Column<int>(type: "INTEGER", nullable: true),
                    values = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pending = table.Column<int>(type: "INTEGER", nullable: false),
                    values_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_event_streams", x => new { x.charge_point_id, x.stream_id });
                });

            migrationBuilder.CreateTable(
                name: "device_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    event_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    component = table.Column<string>(type: "TEXT", nullable: false),
                    component_instance = table.Column<string>(type: "TEXT", nullable: true),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    variable = table.Column<string>(type: "TEXT", nullable: false),
                    variable_instance = table.Column<string>(type: "TEXT", nullable: true),
                    actual_value = table.Column<string>(type: "TEXT", nullable: false),
                    trigger = table.Column<string>(type: "TEXT", nullable: false),
                    notification_type = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<int>(type: "INTEGER", nullable: true),
                    cleared = table.Column<bool>(type: "INTEGER", nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", nullable: true),
                    monitor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    cause = table.Column<int>(type: "INTEGER", nullable: true),
                    tech_code = table.Column<string>(type: "TEXT", nullable: true),
                    tech_info = table.Column<string>(type: "TEXT", nullable: true),
                    generated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    to_be_continued = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_events", x => x.id);
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
                name: "device_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    part_count = table.Column<int>(type: "INTEGER", nullable: false),
                    last_seq_no = table.Column<int>(type: "INTEGER", nullable: true),
                    says_what_follows = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    full_inventory_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_security_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    critical = table.Column<bool>(type: "INTEGER", nullable: false),
                    tech_info = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_security_events", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "device_stream_values",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    stream_id = table.Column<int>(type: "INTEGER", nullable: false),
                    monitor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_stream_values", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "device_variable_monitors",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    monitor_id = table.Column<int>(type: "INTEGER", nullable: false),
                    variable_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    severity = table.Column<int>(type: "INTEGER", nullable: false),
                    only_in_transactions = table.Column<bool>(type: "INTEGER", nullable: false),
                    notification_type = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_variable_monitors", x => new { x.charge_point_id, x.monitor_id });
                });

            migrationBuilder.CreateTable(
                name: "device_variables",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    component = table.Column<string>(type: "TEXT", nullable: false),
                    component_instance = table.Column<string>(type: "TEXT", nullable: true),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: true),
                    connector_id = table.Column<int>(type: "INTEGER", nullable: true),
                    variable = table.Column<string>(type: "TEXT", nullable: false),
                    variable_instance = table.Column<string>(type: "TEXT", nullable: true),
                    data_type = table.Column<string>(type: "TEXT", nullable: true),
                    supports_monitoring = table.Column<bool>(type: "INTEGER", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    min_limit = table.Column<decimal>(type: "TEXT", nullable: true),
                    max_limit = table.Column<decimal>(type: "TEXT", nullable: true),
                    max_elements = table.Column<int>(type: "INTEGER", nullable: true),
                    values_list = table.Column<string>(type: "TEXT", nullable: true),
                    mentioned_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_variables", x => new { x.charge_point_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "device_report_parts",
                columns: table => new
                {
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq_no = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    generated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_report_parts", x => new { x.report_id, x.seq_no });
                    table.ForeignKey(
                        name: "fk_device_report_parts_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "device_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "device_variable_attributes",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    variable_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    mutability = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    persistent = table.Column<bool>(type: "INTEGER", nullable: false),
                    constant = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    report_request_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_variable_attributes", x => new { x.charge_point_id, x.variable_key, x.type });
                    table.ForeignKey(
                        name: "fk_device_variable_attributes_device_variables_charge_point_id_variable_key",
                        columns: x => new { x.charge_point_id, x.variable_key },
                        principalTable: "device_variables",
                        principalColumns: new[] { "charge_point_id", "key" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_device_connectors_status_charge_point_id_evse_id_connector_id",
                table: "device_connectors",
                columns: new[] { "status", "charge_point_id", "evse_id", "connector_id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_customer_information_charge_point_id_request_id_run_seq_no",
                table: "device_customer_information",
                columns: new[] { "charge_point_id", "request_id", "run", "seq_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_customer_information_received_at",
                table: "device_customer_information",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_data_transfers_charge_point_id_received_at_key",
                table: "device_data_transfers",
                columns: new[] { "charge_point_id", "received_at", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_data_transfers_received_at",
                table: "device_data_transfers",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_events_charge_point_id_at_id",
                table: "device_events",
                columns: new[] { "charge_point_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_events_charge_point_id_key",
                table: "device_events",
                columns: new[] { "charge_point_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_events_received_at",
                table: "device_events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_progress_reports_charge_point_id_process_received_at_status",
                table: "device_progress_reports",
                columns: new[] { "charge_point_id", "process", "received_at", "status" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_progress_reports_charge_point_id_received_at_id",
                table: "device_progress_reports",
                columns: new[] { "charge_point_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_progress_reports_received_at",
                table: "device_progress_reports",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_reports_charge_point_id_kind_request_id",
                table: "device_reports",
                columns: new[] { "charge_point_id", "kind", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_reports_received_at",
                table: "device_reports",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_security_events_at_id",
                table: "device_security_events",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_security_events_charge_point_id_at_id",
                table: "device_security_events",
                columns: new[] { "charge_point_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_security_events_charge_point_id_key",
                table: "device_security_events",
                columns: new[] { "charge_point_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_security_events_received_at",
                table: "device_security_events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_security_events_type_at_id",
                table: "device_security_events",
                columns: new[] { "type", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_status_events_charge_point_id_evse_id_connector_id_at_status_error_code",
                table: "device_status_events",
                columns: new[] { "charge_point_id", "evse_id", "connector_id", "at", "status", "error_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_status_events_received_at",
                table: "device_status_events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_stream_values_charge_point_id_stream_id_at",
                table: "device_stream_values",
                columns: new[] { "charge_point_id", "stream_id", "at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_stream_values_received_at",
                table: "device_stream_values",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_device_variable_monitors_charge_point_id_variable_key",
                table: "device_variable_monitors",
                columns: new[] { "charge_point_id", "variable_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "device_connectors");

            migrationBuilder.DropTable(
                name: "device_customer_information");

            migrationBuilder.DropTable(
                name: "device_data_transfers");

            migrationBuilder.DropTable(
                name: "device_deviations");

            migrationBuilder.DropTable(
                name: "device_display_messages");

            migrationBuilder.DropTable(
                name: "device_event_streams");

            migrationBuilder.DropTable(
                name: "device_events");

            migrationBuilder.DropTable(
                name: "device_outbox");

            migrationBuilder.DropTable(
                name: "device_progress_reports");

            migrationBuilder.DropTable(
                name: "device_report_parts");

            migrationBuilder.DropTable(
                name: "device_security_events");

            migrationBuilder.DropTable(
                name: "device_status_events");

            migrationBuilder.DropTable(
                name: "device_stream_values");

            migrationBuilder.DropTable(
                name: "device_variable_attributes");

            migrationBuilder.DropTable(
                name: "device_variable_monitors");

            migrationBuilder.DropTable(
                name: "device_reports");

            migrationBuilder.DropTable(
                name: "device_variables");
        }
    }
}
