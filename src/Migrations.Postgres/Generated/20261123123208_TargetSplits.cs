using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Postgres.Generated
{
    /// <inheritdoc />
    public partial class TargetSplits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TargetSplits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BasisCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    BasisYear = table.Column<int>(type: "integer", nullable: true),
                    Target = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    Unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PreparedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetSplits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TargetShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SplitId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Value = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetShares_TargetSplits_SplitId",
                        column: x => x.SplitId,
                        principalTable: "TargetSplits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TargetShares_OrganisationId",
                table: "TargetShares",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetShares_RegionCode",
                table: "TargetShares",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_TargetShares_SplitId",
                table: "TargetShares",
                column: "SplitId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetSplits_GoalId_Year_Kind_Number",
                table: "TargetSplits",
                columns: new[] { "GoalId", "Year", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TargetSplits_RegionCode",
                table: "TargetSplits",
                column: "RegionCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TargetShares");

            migrationBuilder.DropTable(
                name: "TargetSplits");
        }
    }
}
