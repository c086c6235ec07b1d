using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Postgres.Generated
{
    /// <inheritdoc />
    public partial class PolicySimulations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PolicySimulations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    ClauseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rules = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Against = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    RunBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySimulations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicySimulations_AwardClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "AwardClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PolicySimulations_ClauseId",
                table: "PolicySimulations",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicySimulations_RegionCode_RunAt",
                table: "PolicySimulations",
                columns: new[] { "RegionCode", "RunAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PolicySimulations");
        }
    }
}
