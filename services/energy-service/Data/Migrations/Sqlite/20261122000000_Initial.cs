using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.EnergyService.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "energy_charging_limit_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_local_generation = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_force = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_grid_critical = table.Column<bool>(type: "INTEGER", nullable: true),
                    schedules = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_charging_limit_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "energy_charging_limits",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_local_generation = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_force = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_grid_critical = table.Column<bool>(type: "INTEGER", nullable: true),
                    schedules = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_charging_limits", x => new { x.charge_point_id, x.evse_id, x.source, x.is_local_generation });
                });

            migrationBuilder.CreateTable(
                name: "energy_der_alarms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    control_type = table.Column<string>(type: "TEXT", nullable: false),
                    grid_event_fault = table.Column<string>(type: "TEXT", nullable: false),
                    has_ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    extra_info = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_der_alarms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "energy_der_control_switches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    control_id = table.Column<string>(type: "TEXT", nullable: false),
                    has_started = table.Column<bool>(type: "INTEGER", nullable: false),
                    superseded_ids = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_der_control_switches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "energy_dynamic_schedules",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    profile_id = table.Column<int>(type: "INTEGER", nullable: false),
                    update = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pulled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_dynamic_schedules", x => new { x.charge_point_id, x.profile_id });
                });

            migrationBuilder.CreateTable(
                name: "energy_ev_charging_needs",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    requested_energy_transfer = table.Column<string>(type: "TEXT", nullable: false),
                    departure_time = table.Column<DateTime>(type: "TEXT", nullable: true),
                    energy_amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    state_of_charge = table.Column<int>(type: "INTEGER", nullable: true),
                    max_schedule_tuples = table.Column<int>(type: "INTEGER", nullable: true),
                    needs = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_ev_charging_needs", x => new { x.charge_point_id, x.evse_id });
                });

            migrationBuilder.CreateTable(
                name: "energy_ev_charging_schedules",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    time_base = table.Column<DateTime>(type: "TEXT", nullable: false),
                    schedule = table.Column<string>(type: "TEXT", nullable: true),
                    selected_schedule_id = table.Column<int>(type: "INTEGER", nullable: true),
                    power_tolerance_accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_ev_charging_schedules", x => new { x.charge_point_id, x.evse_id });
                });

            migrationBuilder.CreateTable(
                name: "energy_outbox",
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
                    table.PrimaryKey("pk_energy_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "energy_priority_transactions",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", nullable: false),
                    has_priority = table.Column<bool>(type: "INTEGER", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_priority_transactions", x => new { x.charge_point_id, x.transaction_id });
                });

            migrationBuilder.CreateTable(
                name: "energy_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    request_id = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_part_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "energy_charging_profiles",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evse_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    profile_id = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    stack_level = table.Column<int>(type: "INTEGER", nullable: false),
                    transaction_id = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateTime>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    is_held = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_charging_profiles", x => new { x.report_id, x.evse_id, x.source, x.profile_id });
                    table.ForeignKey(
                        name: "fk_energy_charging_profiles_energy_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "energy_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "energy_der_controls",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    control_type = table.Column<string>(type: "TEXT", nullable: false),
                    control_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: true),
                    is_superseded = table.Column<bool>(type: "INTEGER", nullable: true),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    is_held = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_energy_der_controls", x => new { x.report_id, x.control_type, x.control_id });
                    table.ForeignKey(
                        name: "fk_energy_der_controls_energy_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "energy_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_energy_charging_limit_changes_at",
                table: "energy_charging_limit_changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_energy_charging_limit_changes_charge_point_id_at",
                table: "energy_charging_limit_changes",
                columns: new[] { "charge_point_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_energy_charging_profiles_charge_point_id",
                table: "energy_charging_profiles",
                column: "charge_point_id",
                filter: "is_held");

            migrationBuilder.CreateIndex(
                name: "ix_energy_der_alarms_charge_point_id_at_control_type_grid_event_fault_has_ended",
                table: "energy_der_alarms",
                columns: new[] { "charge_point_id", "at", "control_type", "grid_event_fault", "has_ended" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_energy_der_alarms_received_at",
                table: "energy_der_alarms",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_energy_der_control_switches_charge_point_id_control_id_at_has_started",
                table: "energy_der_control_switches",
                columns: new[] { "charge_point_id", "control_id", "at", "has_started" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_energy_der_control_switches_received_at",
                table: "energy_der_control_switches",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_energy_der_controls_charge_point_id",
                table: "energy_der_controls",
                column: "charge_point_id",
                filter: "is_held");

            migrationBuilder.CreateIndex(
                name: "ix_energy_priority_transactions_received_at",
                table: "energy_priority_transactions",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_energy_reports_charge_point_id_kind_request_id_begun_at",
                table: "energy_reports",
                columns: new[] { "charge_point_id", "kind", "request_id", "begun_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_energy_reports_last_part_at",
                table: "energy_reports",
                column: "last_part_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "energy_charging_limit_changes");

            migrationBuilder.DropTable(
                name: "energy_charging_limits");

            migrationBuilder.DropTable(
                name: "energy_charging_profiles");

            migrationBuilder.DropTable(
                name: "energy_der_alarms");

            migrationBuilder.DropTable(
                name: "energy_der_control_switches");

            migrationBuilder.DropTable(
                name: "energy_der_controls");

            migrationBuilder.DropTable(
                name: "energy_dynamic_schedules");

            migrationBuilder.DropTable(
                name: "energy_ev_charging_needs");

            migrationBuilder.DropTable(
                name: "energy_ev_charging_schedules");

            migrationBuilder.DropTable(
                name: "energy_outbox");

            migrationBuilder.DropTable(
                name: "energy_priority_transactions");

            migrationBuilder.DropTable(
                name: "energy_reports");
        }
    }
}
