using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chuangpu.Migrations.Sqlite.Generated
{
    /// <inheritdoc />
    public partial class AssessmentAndCockpit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AwardApplications_ClauseId",
                table: "AwardApplications");

            migrationBuilder.AddColumn<string>(
                name: "FigureHref",
                table: "SupervisionItems",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FigureLabel",
                table: "SupervisionItems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FigureValue",
                table: "SupervisionItems",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCapitalised",
                table: "ResearchLedgerEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "ReportId",
                table: "IndicatorValues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ControlGroupReason",
                table: "Enterprises",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RelatedGroup",
                table: "AwardApplications",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssessmentSchemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentSchemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndustryChains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule_BuildBelow = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule_ExtendFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule_LeadersFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule_PatentsFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule_ScaleFromWan = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndustryChains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IntangibleAssets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RightNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    UsableFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LifeMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    LifeBasis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DisposedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DisposalNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntangibleAssets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IntangibleAssets_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IntangibleAssets_ResearchProjects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "ResearchProjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeyIndicatorChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyIndicatorChoices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfficialMaps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    ReviewNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficialMaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficialMaps_Attachment_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsNewVersion = table.Column<bool>(type: "INTEGER", nullable: false),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyImports_Attachment_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyImports_PolicyDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "PolicyDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportTemplates_Attachment_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchemeVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeVersions_AssessmentSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "AssessmentSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChainNodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChainId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Upstream = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Industries = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Keywords = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainNodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChainNodes_IndustryChains_ChainId",
                        column: x => x.ChainId,
                        principalTable: "IndustryChains",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DataYear = table.Column<int>(type: "INTEGER", nullable: false),
                    CutOff = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    InputsSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ResultSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentRuns_SchemeVersions_SchemeVersionId",
                        column: x => x.SchemeVersionId,
                        principalTable: "SchemeVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChainJudgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Gap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainJudgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChainJudgements_ChainNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "ChainNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChainPlacements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Belongs = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainPlacements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChainPlacements_ChainNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "ChainNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ChainPlacements_Organisation_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentProcesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchemeVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReportUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppealUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnnouncedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rules_AppealDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules_ExcellentFrom = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Rules_ExcellentShare = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Rules_FlagAbove = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Rules_GoodFrom = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Rules_IsBlind = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rules_Joining = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules_PassFrom = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentProcesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentProcesses_AssessmentRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AssessmentRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessmentProcesses_AssessmentSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "AssessmentSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssessmentProcesses_SchemeVersions_SchemeVersionId",
                        column: x => x.SchemeVersionId,
                        principalTable: "SchemeVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenInputs",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenInputs", x => x.RunId);
                    table.ForeignKey(
                        name: "FK_FrozenInputs_AssessmentRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AssessmentRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnitScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitKey = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UnitRegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GroupCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    Limit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitScores_AssessmentRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AssessmentRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    UnitKey = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UnitRegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GroupCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    GroupName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Code = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentCases_AssessmentProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AssessmentProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentSteps_AssessmentProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AssessmentProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Assessors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessors_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessors_AssessmentProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AssessmentProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeptReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptReports_AssessmentProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AssessmentProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeptReports_Attachment_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedGrades",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitKey = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GroupName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedGrades", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedGrades_AssessmentProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AssessmentProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Withdrawn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentEvents_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentStatements_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ResultLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    UnitRegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Score = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    RankOf = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResultLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResultLetters_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ResultLetters_AssessmentRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AssessmentRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessorAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    MayJudge = table.Column<bool>(type: "INTEGER", nullable: false),
                    Recusal = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessorAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessorAssignments_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessorAssignments_Assessors_AssessorId",
                        column: x => x.AssessorId,
                        principalTable: "Assessors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentAppeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remedy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CarriedOutByRunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAppeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentAppeals_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessmentAppeals_ResultLetters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "ResultLetters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessorMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessorMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessorMarks_AssessorAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "AssessorAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsNeutral = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentFiles_AssessmentAppeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "AssessmentAppeals",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_AssessmentFiles_AssessmentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AssessmentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssessmentFiles_Attachment_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorValues_ReportId",
                table: "IndicatorValues",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardApplications_ClauseId_RelatedGroup",
                table: "AwardApplications",
                columns: new[] { "ClauseId", "RelatedGroup" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAppeals_CaseId",
                table: "AssessmentAppeals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAppeals_LetterId",
                table: "AssessmentAppeals",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentAppeals_State",
                table: "AssessmentAppeals",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentCases_OrganisationId",
                table: "AssessmentCases",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentCases_ProcessId_UnitKey",
                table: "AssessmentCases",
                columns: new[] { "ProcessId", "UnitKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentCases_UnitRegionCode",
                table: "AssessmentCases",
                column: "UnitRegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentEvents_CaseId",
                table: "AssessmentEvents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentFiles_AppealId",
                table: "AssessmentFiles",
                column: "AppealId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentFiles_AttachmentId",
                table: "AssessmentFiles",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentFiles_CaseId",
                table: "AssessmentFiles",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentProcesses_RegionCode_Year",
                table: "AssessmentProcesses",
                columns: new[] { "RegionCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentProcesses_RunId",
                table: "AssessmentProcesses",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentProcesses_SchemeId_Year",
                table: "AssessmentProcesses",
                columns: new[] { "SchemeId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentProcesses_SchemeVersionId",
                table: "AssessmentProcesses",
                column: "SchemeVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRuns_RegionCode_Year",
                table: "AssessmentRuns",
                columns: new[] { "RegionCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRuns_SchemeVersionId",
                table: "AssessmentRuns",
                column: "SchemeVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentSchemes_RegionCode",
                table: "AssessmentSchemes",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentStatements_CaseId_ItemCode",
                table: "AssessmentStatements",
                columns: new[] { "CaseId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentSteps_ProcessId_Ordinal",
                table: "AssessmentSteps",
                columns: new[] { "ProcessId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessorAssignments_AssessorId_CaseId",
                table: "AssessorAssignments",
                columns: new[] { "AssessorId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessorAssignments_CaseId",
                table: "AssessorAssignments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessorAssignments_UserId",
                table: "AssessorAssignments",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessorMarks_AssignmentId_ItemCode",
                table: "AssessorMarks",
                columns: new[] { "AssignmentId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessors_ProcessId_UserId",
                table: "Assessors",
                columns: new[] { "ProcessId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessors_UserId",
                table: "Assessors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainJudgements_NodeId_RegionCode",
                table: "ChainJudgements",
                columns: new[] { "NodeId", "RegionCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainNodes_ChainId_Name",
                table: "ChainNodes",
                columns: new[] { "ChainId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainPlacements_EnterpriseId",
                table: "ChainPlacements",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainPlacements_NodeId_EnterpriseId",
                table: "ChainPlacements",
                columns: new[] { "NodeId", "EnterpriseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndustryChains_RegionCode_Name",
                table: "IndustryChains",
                columns: new[] { "RegionCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntangibleAssets_EnterpriseId",
                table: "IntangibleAssets",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_IntangibleAssets_ProjectId",
                table: "IntangibleAssets",
                column: "ProjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptReports_AttachmentId",
                table: "KeptReports",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptReports_PlanId_Year",
                table: "KeptReports",
                columns: new[] { "PlanId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptReports_ProcessId",
                table: "KeptReports",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyIndicatorChoices_RegionCode",
                table: "KeyIndicatorChoices",
                column: "RegionCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfficialMaps_AttachmentId",
                table: "OfficialMaps",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficialMaps_RegionCode",
                table: "OfficialMaps",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyImports_AttachmentId",
                table: "PolicyImports",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyImports_DocumentId",
                table: "PolicyImports",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyImports_RegionCode_State",
                table: "PolicyImports",
                columns: new[] { "RegionCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedGrades_ProcessId_UnitKey",
                table: "PublishedGrades",
                columns: new[] { "ProcessId", "UnitKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportTemplates_AttachmentId",
                table: "ReportTemplates",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportTemplates_RegionCode_Kind",
                table: "ReportTemplates",
                columns: new[] { "RegionCode", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResultLetters_CaseId_Number",
                table: "ResultLetters",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResultLetters_RunId",
                table: "ResultLetters",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_SchemeVersions_SchemeId_Number",
                table: "SchemeVersions",
                columns: new[] { "SchemeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitScores_RunId_UnitKey",
                table: "UnitScores",
                columns: new[] { "RunId", "UnitKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssessmentEvents");

            migrationBuilder.DropTable(
                name: "AssessmentFiles");

            migrationBuilder.DropTable(
                name: "AssessmentStatements");

            migrationBuilder.DropTable(
                name: "AssessmentSteps");

            migrationBuilder.DropTable(
                name: "AssessorMarks");

            migrationBuilder.DropTable(
                name: "ChainJudgements");

            migrationBuilder.DropTable(
                name: "ChainPlacements");

            migrationBuilder.DropTable(
                name: "FrozenInputs");

            migrationBuilder.DropTable(
                name: "IntangibleAssets");

            migrationBuilder.DropTable(
                name: "KeptReports");

            migrationBuilder.DropTable(
                name: "KeyIndicatorChoices");

            migrationBuilder.DropTable(
                name: "OfficialMaps");

            migrationBuilder.DropTable(
                name: "PolicyImports");

            migrationBuilder.DropTable(
                name: "PublishedGrades");

            migrationBuilder.DropTable(
                name: "ReportTemplates");

            migrationBuilder.DropTable(
                name: "UnitScores");

            migrationBuilder.DropTable(
                name: "AssessmentAppeals");

            migrationBuilder.DropTable(
                name: "AssessorAssignments");

            migrationBuilder.DropTable(
                name: "ChainNodes");

            migrationBuilder.DropTable(
                name: "ResultLetters");

            migrationBuilder.DropTable(
                name: "Assessors");

            migrationBuilder.DropTable(
                name: "IndustryChains");

            migrationBuilder.DropTable(
                name: "AssessmentCases");

            migrationBuilder.DropTable(
                name: "AssessmentProcesses");

            migrationBuilder.DropTable(
                name: "AssessmentRuns");

            migrationBuilder.DropTable(
                name: "SchemeVersions");

            migrationBuilder.DropTable(
                name: "AssessmentSchemes");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorValues_ReportId",
                table: "IndicatorValues");

            migrationBuilder.DropIndex(
                name: "IX_AwardApplications_ClauseId_RelatedGroup",
                table: "AwardApplications");

            migrationBuilder.DropColumn(
                name: "FigureHref",
                table: "SupervisionItems");

            migrationBuilder.DropColumn(
                name: "FigureLabel",
                table: "SupervisionItems");

            migrationBuilder.DropColumn(
                name: "FigureValue",
                table: "SupervisionItems");

            migrationBuilder.DropColumn(
                name: "IsCapitalised",
                table: "ResearchLedgerEntries");

            migrationBuilder.DropColumn(
                name: "ReportId",
                table: "IndicatorValues");

            migrationBuilder.DropColumn(
                name: "ControlGroupReason",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "RelatedGroup",
                table: "AwardApplications");

            migrationBuilder.CreateIndex(
                name: "IX_AwardApplications_ClauseId",
                table: "AwardApplications",
                column: "ClauseId");
        }
    }
}
