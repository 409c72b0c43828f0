using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocpp.Micro.OperatorApi.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "operator");

            migrationBuilder.CreateTable(
                name: "api_keys",
                schema: "operator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    scope = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "operator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    operation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    details = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commands",
                schema: "operator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actor = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    priority = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    deadline = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    response = table.Column<string>(type: "text", nullable: true),
                    error_code = table.Column<string>(type: "text", nullable: true),
                    error_description = table.Column<string>(type: "text", nullable: true),
                    error_details = table.Column<string>(type: "text", nullable: true),
                    error_path = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "desired_queues",
                schema: "operator",
                columns: table => new
                {
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desired_queues", x => x.charge_point_id);
                });

            migrationBuilder.CreateTable(
                name: "desired_states",
                schema: "operator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    actor = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    payload = table.Column<byte[]>(type: "bytea", nullable: true),
                    request = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ends_as = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    unanswered = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    command_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    error_code = table.Column<string>(type: "text", nullable: true),
                    error_description = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desired_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                schema: "operator",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    charge_point_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "operator",
                columns: table => new
                {
                    actor = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "operator",
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

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_hash",
                schema: "operator",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id",
                schema: "operator",
                table: "audit_entries",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                schema: "operator",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_charge_point_id_id",
                schema: "operator",
                table: "audit_entries",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_operation_id",
                schema: "operator",
                table: "audit_entries",
                columns: new[] { "operation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commands_action_id",
                schema: "operator",
                table: "commands",
                columns: new[] { "action", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commands_actor_id",
                schema: "operator",
                table: "commands",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commands_charge_point_id_id",
                schema: "operator",
                table: "commands",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commands_created_at",
                schema: "operator",
                table: "commands",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_commands_finished_at",
                schema: "operator",
                table: "commands",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_commands_request_id",
                schema: "operator",
                table: "commands",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_commands_state_id",
                schema: "operator",
                table: "commands",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_desired_queues_due_at",
                schema: "operator",
                table: "desired_queues",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_desired_states_charge_point_id_id",
                schema: "operator",
                table: "desired_states",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_desired_states_charge_point_id_status_sequence",
                schema: "operator",
                table: "desired_states",
                columns: new[] { "charge_point_id", "status", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_desired_states_finished_at",
                schema: "operator",
                table: "desired_states",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_desired_states_request_id",
                schema: "operator",
                table: "desired_states",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_desired_states_status_expires_at",
                schema: "operator",
                table: "desired_states",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_events_charge_point_id_id",
                schema: "operator",
                table: "events",
                columns: new[] { "charge_point_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events_fact_id",
                schema: "operator",
                table: "events",
                column: "fact_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_events_taken_at",
                schema: "operator",
                table: "events",
                column: "taken_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                schema: "operator",
                table: "idempotency_keys",
                column: "created_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "commands",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "desired_queues",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "desired_states",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "events",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "operator");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "operator");
        }
    }
}
