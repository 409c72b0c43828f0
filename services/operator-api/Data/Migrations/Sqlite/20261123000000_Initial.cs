using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocpp.Micro.OperatorApi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operator_api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_commands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    priority = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deadline = table.Column<DateTime>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    response = table.Column<string>(type: "TEXT", nullable: true),
                    error_code = table.Column<string>(type: "TEXT", nullable: true),
                    error_description = table.Column<string>(type: "TEXT", nullable: true),
                    error_details = table.Column<string>(type: "TEXT", nullable: true),
                    error_path = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_commands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_desired_queues",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_desired_queues", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "operator_desired_states",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ends_as = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    unanswered = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    command_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    error_code = table.Column<string>(type: "TEXT", nullable: true),
                    error_description = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_desired_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    charge_point_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_idempotency_keys",
                columns: table => new
                {
                    actor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_idempotency_keys", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "operator_outbox",
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
                    table.PrimaryKey("pk_operator_outbox", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_operator_api_keys_hash",
                table: "operator_api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operator_audit_entries_actor_id",
                table: "operator_audit_entries",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_audit_entries_at",
                table: "operator_audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_audit_entries_charge_point_id_id",
                table: "operator_audit_entries",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_audit_entries_operation_id",
                table: "operator_audit_entries",
                columns: new[] { "operation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_action_id",
                table: "operator_commands",
                columns: new[] { "action", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_actor_id",
                table: "operator_commands",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_charge_point_id_id",
                table: "operator_commands",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_created_at",
                table: "operator_commands",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_finished_at",
                table: "operator_commands",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_request_id",
                table: "operator_commands",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_operator_commands_state_id",
                table: "operator_commands",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_queues_due_at",
                table: "operator_desired_queues",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_states_charge_point_id_id",
                table: "operator_desired_states",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_states_charge_point_id_status_sequence",
                table: "operator_desired_states",
                columns: new[] { "charge_point_id", "status", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_states_finished_at",
                table: "operator_desired_states",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_states_request_id",
                table: "operator_desired_states",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_operator_desired_states_status_expires_at",
                table: "operator_desired_states",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_events_charge_point_id_id",
                table: "operator_events",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_events_fact_id",
                table: "operator_events",
                column: "fact_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operator_events_taken_at",
                table: "operator_events",
                column: "taken_at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_idempotency_keys_created_at",
                table: "operator_idempotency_keys",
                column: "created_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operator_api_keys");

            migrationBuilder.DropTable(
                name: "operator_audit_entries");

            migrationBuilder.DropTable(
                name: "operator_commands");

            migrationBuilder.DropTable(
                name: "operator_desired_queues");

            migrationBuilder.DropTable(
                name: "operator_desired_states");

            migrationBuilder.DropTable(
                name: "operator_events");

            migrationBuilder.DropTable(
                name: "operator_idempotency_keys");

            migrationBuilder.DropTable(
                name: "operator_outbox");
        }
    }
}
