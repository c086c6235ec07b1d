namespace Chuangpu.Plans.Demo;

/// <summary>A file of <c>data/demo/plans</c>; its README says what each member means.</summary>
internal sealed record DemoPlan(
    string Key, string Title, string? DocumentNumber, string Issuer, string RegionCode, int PeriodStart, int PeriodEnd, DateOnly? PublicationDate, string Status,
    IReadOnlyList<DemoPlan.HeadingEntry> Headings, IReadOnlyList<DemoPlan.GoalEntry> Goals, IReadOnlyList<DemoPlan.TaskEntry> Tasks,
    IReadOnlyList<DemoPlan.ProjectEntry> Projects, IReadOnlyList<DemoPlan.DocumentEntry> Documents, IReadOnlyList<DemoPlan.ClauseEntry> Clauses)
{
    /// <summary>The day from which the register knows the plan: its publication, or where that is not known the first day of its period.</summary>
    public DateOnly KnownFrom => PublicationDate ?? new DateOnly(PeriodStart, 1, 1);

    internal abstract record Entry
    {
        public required string Id { get; init; }

        public string? Heading { get; init; }

        public IReadOnlyList<string> Section { get; init; } = [];

        public int? Start { get; init; }

        public int? End { get; init; }
    }

    internal sealed record HeadingEntry(string Id, string Number, string Heading, int Depth, string Kind, int Start, int End);

    internal sealed record Baseline(decimal Value, int? Year);

    internal sealed record Target(decimal? Value, decimal? ValueMax, int? Year, string Op, string? Per, string? Text);

    internal sealed record GoalEntry(string Name, string Unit, string Kind, Baseline? Baseline, Target Target, string? SameAs, string? Indicator, string? Note) : Entry;

    internal sealed record TaskEntry(string Title, IReadOnlyList<string> Lead, string LeadBasis, IReadOnlyList<string> Support) : Entry;

    internal sealed record ProjectEntry(string Name, IReadOnlyList<string> Actors, string Verb) : Entry;

    internal sealed record DocumentEntry(string Title, string Verb) : Entry;

    internal sealed record ClauseEntry(string Condition, IReadOnlyList<Amount> Amounts) : Entry;

    internal sealed record Amount(decimal Value, string Kind, string? Condition);
}
