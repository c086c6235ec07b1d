using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Sqlite.Generated
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BasisCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    BasisYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetSplits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TargetShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SplitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true)
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
