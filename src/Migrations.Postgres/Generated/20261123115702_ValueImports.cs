using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Postgres.Generated
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ValueImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    ImportedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
