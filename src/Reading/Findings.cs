namespace Chuangpu.Reading;

/// <summary>Lets each reader read each block and gathers what they find, in reading order.</summary>
internal sealed class Findings(PlanPeriod? period, string? title)
{
    private readonly List<Goal> goals = [];
    private readonly List<Responsibility> responsibilities = [];
    private readonly List<NamedProject> projects = [];
    private readonly List<PromisedDocument> documents = [];
    private readonly List<PolicyClause> clauses = [];
    private readonly GoalReader goalReader = new(period);
    private readonly ResponsibilityReader responsibilityReader = new();
    private readonly ProjectReader projectReader = new(period);
    private readonly DocumentReader documentReader = new(period, title);
    private readonly ClauseReader clauseReader = new(period);

    public void Read(Block block)
    {
        if (block.Table is { } table)
        {
            if (!block.Section.IsPast)
                goals.AddRange(new IndicatorTable(period).Read(table, block.Section));
            responsibilities.AddRange(ResponsibilityReader.Read(table, block.Section));
            projects.AddRange(ProjectReader.Read(table, block.Section));
            return;
        }
        var marks = new PolicyMarks();
        clauses.AddRange(clauseReader.Read(block, marks));
        goals.AddRange(goalReader.Read(block, marks));
        responsibilities.AddRange(responsibilityReader.Read(block));
        documents.AddRange(documentReader.Read(block));
        projects.AddRange(projectReader.Read(block));
    }

    public PlanExtract ToExtract() => new()
    {
        Goals = [.. goals.OrderBy(g => g.Start).ThenBy(g => g.End)],
        Responsibilities = responsibilities,
        Projects = projects,
        Documents = [.. documents.OrderBy(d => d.Start)],
        Clauses = clauses,
    };
}
