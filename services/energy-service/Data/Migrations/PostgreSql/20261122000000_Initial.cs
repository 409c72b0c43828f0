using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.EnergyService.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "energy");

            migrationBuilder.CreateTable(
                name: "charging_limit_changes",
                schema: "energy",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    is_local_generation = table.Column<bool>(type: "boolean", nullable: false),
                    in_force = table.Column<bool>(type: "boolean", nullable: false),
                    is_grid_critical = table.Column<bool>(type: "boolean", nullable: true),
                    schedules = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charging_limit_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charging_limits",
                schema: "energy",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    is_local_generation = table.Column<bool>(type: "boolean", nullable: false),
                    in_force = table.Column<bool>(type: "boolean", nullable: false),
                    is_grid_critical = table.Column<bool>(type: "boolean", nullable: true),
                    schedules = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charging_limits", x => new { x.charge_point_id, x.evse_id, x.source, x.is_local_generation });
                });

            migrationBuilder.CreateTable(
                name: "der_alarms",
                schema: "energy",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    control_type = table.Column<string>(type: "text", nullable: false),
                    grid_event_fault = table.Column<string>(type: "text", nullable: false),
                    has_ended = table.Column<bool>(type: "boolean", nullable: false),
                    extra_info = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_der_alarms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "der_control_switches",
                schema: "energy",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    control_id = table.Column<string>(type: "text", nullable: false),
                    has_started = table.Column<bool>(type: "boolean", nullable: false),
                    superseded_ids = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_der_control_switches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dynamic_schedules",
                schema: "energy",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    profile_id = table.Column<int>(type: "integer", nullable: false),
                    update = table.Column<string>(type: "text", nullable: true),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    pulled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dynamic_schedules", x => new { x.charge_point_id, x.profile_id });
                });

            migrationBuilder.CreateTable(
                name: "ev_charging_needs",
                schema: "energy",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    requested_energy_transfer = table.Column<string>(type: "text", nullable: false),
                    departure_time = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    energy_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    state_of_charge = table.Column<int>(type: "integer", nullable: true),
                    max_schedule_tuples = table.Column<int>(type: "integer", nullable: true),
                    needs = table.Column<string>(type: "text", nullable: true),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ev_charging_needs", x => new { x.charge_point_id, x.evse_id });
                });

            migrationBuilder.CreateTable(
                name: "ev_charging_schedules",
                schema: "energy",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    time_base = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    schedule = table.Column<string>(type: "text", nullable: true),
                    selected_schedule_id = table.Column<int>(type: "integer", nullable: true),
                    power_tolerance_accepted = table.Column<bool>(type: "boolean", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ev_charging_schedules", x => new { x.charge_point_id, x.evse_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "energy",
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
                name: "priority_transactions",
                schema: "energy",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "text", nullable: false),
                    has_priority = table.Column<bool>(type: "boolean", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_transactions", x => new { x.charge_point_id, x.transaction_id });
                });

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "energy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_part_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charging_profiles",
                schema: "energy",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evse_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    profile_id = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    stack_level = table.Column<int>(type: "integer", nullable: false),
                    transaction_id = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    valid_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charging_profiles", x => new { x.report_id, x.evse_id, x.source, x.profile_id });
                    table.ForeignKey(
                        name: "fk_charging_profiles_reports_report_id",
                        column: x => x.report_id,
                        principalSchema: "energy",
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "der_controls",
                schema: "energy",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    control_type = table.Column<string>(type: "text", nullable: false),
                    control_id = table.Column<string>(type: "text", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: true),
                    is_superseded = table.Column<bool>(type: "boolean", nullable: true),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_der_controls", x => new { x.report_id, x.control_type, x.control_id });
                    table.ForeignKey(
                        name: "fk_der_controls_reports_report_id",
                        column: x => x.report_id,
                        principalSchema: "energy",
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charging_limit_changes_at",
                schema: "energy",
                table: "charging_limit_changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_charging_limit_changes_charge_point_id_at",
                schema: "energy",
                table: "charging_limit_changes",
                columns: new[] { "charge_point_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_charging_profiles_charge_point_id",
                schema: "energy",
                table: "charging_profiles",
                column: "charge_point_id",
                filter: "is_held");

            migrationBuilder.CreateIndex(
                name: "ix_der_alarms_charge_point_id_at_control_type_grid_event_fault",
                schema: "energy",
                table: "der_alarms",
                columns: new[] { "charge_point_id", "at", "control_type", "grid_event_fault", "has_ended" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_der_alarms_received_at",
                schema: "energy",
                table: "der_alarms",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_der_control_switches_charge_point_id_control_id_at_has_star",
                schema: "energy",
                table: "der_control_switches",
                columns: new[] { "charge_point_id", "control_id", "at", "has_started" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_der_control_switches_received_at",
                schema: "energy",
                table: "der_control_switches",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_der_controls_charge_point_id",
                schema: "energy",
                table: "der_controls",
                column: "charge_point_id",
                filter: "is_held");

            migrationBuilder.CreateIndex(
                name: "ix_priority_transactions_received_at",
                schema: "energy",
                table: "priority_transactions",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_reports_charge_point_id_kind_request_id_begun_at",
                schema: "energy",
                table: "reports",
                columns: new[] { "charge_point_id", "kind", "request_id", "begun_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_last_part_at",
                schema: "energy",
                table: "reports",
                column: "last_part_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charging_limit_changes",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "charging_limits",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "charging_profiles",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "der_alarms",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "der_control_switches",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "der_controls",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "dynamic_schedules",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "ev_charging_needs",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "ev_charging_schedules",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "priority_transactions",
                schema: "energy");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "energy");
        }
    }
}
