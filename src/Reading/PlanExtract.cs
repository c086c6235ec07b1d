namespace Chuangpu.Reading;

/// <summary>
/// What was read out of one plan document. Offsets of every entry are UTF-16 code units into the text
/// that was given to <see cref="PlanReader"/>, untouched by any repair.
/// </summary>
public sealed record PlanExtract
{
    /// <summary>The name of the form an extract is written in.</summary>
    public const string SchemaName = "chuangpu.plan-extract/1";

    /// <summary>The form of this extract, always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The plan's title, or null when the text doesn't show one.</summary>
    public string? Title { get; init; }

    /// <summary>The issuing number (发文字号) such as 某政发〔2022〕36号, or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The body that issued the document, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>The region the plan is for, or null when the text doesn't tell.</summary>
    public RegionRef? Region { get; init; }

    /// <summary>First and last year of the plan, or null.</summary>
    public PlanPeriod? Period { get; init; }

    /// <summary>The headings, boxes and tables in reading order.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>The goals in reading order; a plan that contradicts itself keeps every mention.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Who is responsible for which task.</summary>
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>Key projects the plan names.</summary>
    public IReadOnlyList<NamedProject> Projects { get; init; } = [];

    /// <summary>Documents the plan promises to make, issue or revise.</summary>
    public IReadOnlyList<PromisedDocument> Documents { get; init; } = [];

    /// <summary>Policy clauses that promise money.</summary>
    public IReadOnlyList<PolicyClause> Clauses { get; init; } = [];

    /// <summary>
    /// The text the offsets point into, set only when the caller can't know it (a .docx or .pdf file).
    /// </summary>
    public string? Text { get; init; }
}
