using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Postgres.Generated
{
    /// <inheritdoc />
    public partial class Collection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReportForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reporters = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OrganisationIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    FinalLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValueStatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Guide = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CollectionRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitsDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CountyDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PrefectureDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProvinceDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FiguresPublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectionRounds_ReportForms_FormId",
                        column: x => x.FormId,
                        principalTable: "ReportForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportFormChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Expression = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Message = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFormChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFormChecks_ReportForms_FormId",
                        column: x => x.FormId,
                        principalTable: "ReportForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportFormRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    IndicatorCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    MemberCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Required = table.Column<bool>(type: "boolean", nullable: false),
                    Outliers = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Hint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFormRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFormRows_BreakdownMembers_MemberCode",
                        column: x => x.MemberCode,
                        principalTable: "BreakdownMembers",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFormRows_Indicators_IndicatorCode",
                        column: x => x.IndicatorCode,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportFormRows_ReportForms_FormId",
                        column: x => x.FormId,
                        principalTable: "ReportForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnitReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WaitsFor = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WasLocked = table.Column<bool>(type: "boolean", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitReports_CollectionRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CollectionRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UnitReports_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckExplanations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckExplanations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckExplanations_UnitReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "UnitReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportedValues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    RowId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedValues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedValues_ReportFormRows_RowId",
                        column: x => x.RowId,
                        principalTable: "ReportFormRows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportedValues_UnitReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "UnitReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSteps_UnitReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "UnitReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CheckExplanations_ReportId_Key",
                table: "CheckExplanations",
                columns: new[] { "ReportId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CollectionRounds_FormId_StartsOn",
                table: "CollectionRounds",
                columns: new[] { "FormId", "StartsOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedValues_ReportId_RowId",
                table: "ReportedValues",
                columns: new[] { "ReportId", "RowId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedValues_RowId",
                table: "ReportedValues",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFormChecks_FormId",
                table: "ReportFormChecks",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFormRows_FormId",
                table: "ReportFormRows",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFormRows_IndicatorCode",
                table: "ReportFormRows",
                column: "IndicatorCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFormRows_MemberCode",
                table: "ReportFormRows",
                column: "MemberCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_RegionCode",
                table: "ReportForms",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReportForms_SeriesId_Number",
                table: "ReportForms",
                columns: new[] { "SeriesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSteps_ReportId",
                table: "ReportSteps",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitReports_OrganisationId",
                table: "UnitReports",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitReports_RoundId_RegionCode_OrganisationId",
                table: "UnitReports",
                columns: new[] { "RoundId", "RegionCode", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitReports_State_WaitsFor",
                table: "UnitReports",
                columns: new[] { "State", "WaitsFor" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckExplanations");

            migrationBuilder.DropTable(
                name: "ReportedValues");

            migrationBuilder.DropTable(
                name: "ReportFormChecks");

            migrationBuilder.DropTable(
                name: "ReportSteps");

            migrationBuilder.DropTable(
                name: "ReportFormRows");

            migrationBuilder.DropTable(
                name: "UnitReports");

            migrationBuilder.DropTable(
                name: "CollectionRounds");

            migrationBuilder.DropTable(
                name: "ReportForms");
        }
    }
}
