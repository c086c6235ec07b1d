using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Sqlite.Generated
{
    /// <inheritdoc />
    public partial class ValueImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "IndicatorValues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ValueImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ValueImports_Attachment_FileId",
                        column: x => x.FileId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorValues_ImportId",
                table: "IndicatorValues",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_ValueImports_FileId",
                table: "ValueImports",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ValueImports_RegionCode_Key",
                table: "ValueImports",
                columns: new[] { "RegionCode", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_IndicatorValues_ValueImports_ImportId",
                table: "IndicatorValues",
                column: "ImportId",
                principalTable: "ValueImports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_IndicatorValues_ValueImports_ImportId",
                table: "IndicatorValues");

            migrationBuilder.DropTable(
                name: "ValueImports");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorValues_ImportId",
                table: "IndicatorValues");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "IndicatorValues");
        }
    }
}
