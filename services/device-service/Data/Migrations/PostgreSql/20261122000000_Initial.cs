using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.DeviceService.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "device");

            migrationBuilder.CreateTable(
                name: "connectors",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    connector_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    error_code = table.Column<string>(type: "text", nullable: false),
                    info = table.Column<string>(type: "text", nullable: true),
                    vendor_id = table.Column<string>(type: "text", nullable: true),
                    vendor_error_code = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connectors", x => new { x.charge_point_id, x.evse_id, x.connector_id });
                });

            migrationBuilder.CreateTable(
                name: "customer_information",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    seq_no = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    generated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_information", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_transfers",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    vendor_id = table.Column<string>(type: "text", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: true),
                    data = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "text", nullable: true),
                    answer_data = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deviations",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    first_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
                    last_fact_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deviations", x => new { x.charge_point_id, x.action, x.path, x.rule });
                });

            migrationBuilder.CreateTable(
                name: "display_messages",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    message_id = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: true),
                    further_texts = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true),
                    start_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    end_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    transaction_id = table.Column<string>(type: "text", nullable: true),
                    display = table.Column<string>(type: "text", nullable: true),
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_display_messages", x => new { x.charge_point_id, x.message_id });
                });

            migrationBuilder.CreateTable(
                name: "event_streams",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    stream_id = table.Column<int>(type: "integer", nullable: false),
                    monitor_id = table.Column<int>(type: "integer", nullable: true),
                    interval = table.Column<int>(type: "integer", nullable: true),
                    values = table.Column<int>(type: "integer", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    pending = table.Column<int>(type: "integer", nullable: false),
                    values_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_streams", x => new { x.charge_point_id, x.stream_id });
                });

            migrationBuilder.CreateTable(
                name: "events",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    event_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    component = table.Column<string>(type: "text", nullable: false),
                    component_instance = table.Column<string>(type: "text", nullable: true),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    variable = table.Column<string>(type: "text", nullable: false),
                    variable_instance = table.Column<string>(type: "text", nullable: true),
                    actual_value = table.Column<string>(type: "text", nullable: false),
                    trigger = table.Column<string>(type: "text", nullable: false),
                    notification_type = table.Column<string>(type: "text", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: true),
                    cleared = table.Column<bool>(type: "boolean", nullable: false),
                    transaction_id = table.Column<string>(type: "text", nullable: true),
                    monitor_id = table.Column<int>(type: "integer", nullable: true),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    tech_code = table.Column<string>(type: "text", nullable: true),
                    tech_info = table.Column<string>(type: "text", nullable: true),
                    generated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seq_no = table.Column<int>(type: "integer", nullable: false),
                    to_be_continued = table.Column<bool>(type: "boolean", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "device",
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
                name: "progress_reports",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    process = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: true),
                    locations = table.Column<string>(type: "text", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    reason_info = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    part_count = table.Column<int>(type: "integer", nullable: false),
                    last_seq_no = table.Column<int>(type: "integer", nullable: true),
                    says_what_follows = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    full_inventory_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "security_events",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    critical = table.Column<bool>(type: "boolean", nullable: false),
                    tech_info = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "status_events",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    connector_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    error_code = table.Column<string>(type: "text", nullable: false),
                    info = table.Column<string>(type: "text", nullable: true),
                    vendor_id = table.Column<string>(type: "text", nullable: true),
                    vendor_error_code = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stream_values",
                schema: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    stream_id = table.Column<int>(type: "integer", nullable: false),
                    monitor_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stream_values", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "variable_monitors",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    monitor_id = table.Column<int>(type: "integer", nullable: false),
                    variable_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    only_in_transactions = table.Column<bool>(type: "boolean", nullable: false),
                    notification_type = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variable_monitors", x => new { x.charge_point_id, x.monitor_id });
                });

            migrationBuilder.CreateTable(
                name: "variables",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    component = table.Column<string>(type: "text", nullable: false),
                    component_instance = table.Column<string>(type: "text", nullable: true),
                    evse_id = table.Column<int>(type: "integer", nullable: true),
                    connector_id = table.Column<int>(type: "integer", nullable: true),
                    variable = table.Column<string>(type: "text", nullable: false),
                    variable_instance = table.Column<string>(type: "text", nullable: true),
                    data_type = table.Column<string>(type: "text", nullable: true),
                    supports_monitoring = table.Column<bool>(type: "boolean", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    min_limit = table.Column<decimal>(type: "numeric", nullable: true),
                    max_limit = table.Column<decimal>(type: "numeric", nullable: true),
                    max_elements = table.Column<int>(type: "integer", nullable: true),
                    values_list = table.Column<string>(type: "text", nullable: true),
                    mentioned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variables", x => new { x.charge_point_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "report_parts",
                schema: "device",
                columns: table => new
                {
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    seq_no = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    generated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_parts", x => new { x.report_id, x.seq_no });
                    table.ForeignKey(
                        name: "fk_report_parts_reports_report_id",
                        column: x => x.report_id,
                        principalSchema: "device",
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "variable_attributes",
                schema: "device",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    variable_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                    mutability = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    persistent = table.Column<bool>(type: "boolean", nullable: false),
                    constant = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    report_request_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variable_attributes", x => new { x.charge_point_id, x.variable_key, x.type });
                    table.ForeignKey(
                        name: "fk_variable_attributes_variables_charge_point_id_variable_key",
                        columns: x => new { x.charge_point_id, x.variable_key },
                        principalSchema: "device",
                        principalTable: "variables",
                        principalColumns: new[] { "charge_point_id", "key" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_connectors_status_charge_point_id_evse_id_connector_id",
                schema: "device",
                table: "connectors",
                columns: new[] { "status", "charge_point_id", "evse_id", "connector_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_information_charge_point_id_request_id_run_seq_no",
                schema: "device",
                table: "customer_information",
                columns: new[] { "charge_point_id", "request_id", "run", "seq_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_information_received_at",
                schema: "device",
                table: "customer_information",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_data_transfers_charge_point_id_received_at_key",
                schema: "device",
                table: "data_transfers",
                columns: new[] { "charge_point_id", "received_at", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_transfers_received_at",
                schema: "device",
                table: "data_transfers",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_events_charge_point_id_at_id",
                schema: "device",
                table: "events",
                columns: new[] { "charge_point_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events_charge_point_id_key",
                schema: "device",
                table: "events",
                columns: new[] { "charge_point_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_events_received_at",
                schema: "device",
                table: "events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_charge_point_id_process_received_at_status",
                schema: "device",
                table: "progress_reports",
                columns: new[] { "charge_point_id", "process", "received_at", "status" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_charge_point_id_received_at_id",
                schema: "device",
                table: "progress_reports",
                columns: new[] { "charge_point_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_received_at",
                schema: "device",
                table: "progress_reports",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_reports_charge_point_id_kind_request_id",
                schema: "device",
                table: "reports",
                columns: new[] { "charge_point_id", "kind", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_received_at",
                schema: "device",
                table: "reports",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_security_events_at_id",
                schema: "device",
                table: "security_events",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_security_events_charge_point_id_at_id",
                schema: "device",
                table: "security_events",
                columns: new[] { "charge_point_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_security_events_charge_point_id_key",
                schema: "device",
                table: "security_events",
                columns: new[] { "charge_point_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_security_events_received_at",
                schema: "device",
                table: "security_events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_security_events_type_at_id",
                schema: "device",
                table: "security_events",
                columns: new[] { "type", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_status_events_charge_point_id_evse_id_connector_id_at_statu",
                schema: "device",
                table: "status_events",
                columns: new[] { "charge_point_id", "evse_id", "connector_id", "at", "status", "error_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_status_events_received_at",
                schema: "device",
                table: "status_events",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_stream_values_charge_point_id_stream_id_at",
                schema: "device",
                table: "stream_values",
                columns: new[] { "charge_point_id", "stream_id", "at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stream_values_received_at",
                schema: "device",
                table: "stream_values",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_variable_monitors_charge_point_id_variable_key",
                schema: "device",
                table: "variable_monitors",
                columns: new[] { "charge_point_id", "variable_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connectors",
                schema: "device");

            migrationBuilder.DropTable(
                name: "customer_information",
                schema: "device");

            migrationBuilder.DropTable(
                name: "data_transfers",
                schema: "device");

            migrationBuilder.DropTable(
                name: "deviations",
                schema: "device");

            migrationBuilder.DropTable(
                name: "display_messages",
                schema: "device");

            migrationBuilder.DropTable(
                name: "event_streams",
                schema: "device");

            migrationBuilder.DropTable(
                name: "events",
                schema: "device");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "device");

            migrationBuilder.DropTable(
                name: "progress_reports",
                schema: "device");

            migrationBuilder.DropTable(
                name: "report_parts",
                schema: "device");

            migrationBuilder.DropTable(
                name: "security_events",
                schema: "device");

            migrationBuilder.DropTable(
                name: "status_events",
                schema: "device");

            migrationBuilder.DropTable(
                name: "stream_values",
                schema: "device");

            migrationBuilder.DropTable(
                name: "variable_attributes",
                schema: "device");

            migrationBuilder.DropTable(
                name: "variable_monitors",
                schema: "device");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "device");

            migrationBuilder.DropTable(
                name: "variables",
                schema: "device");
        }
    }
}
