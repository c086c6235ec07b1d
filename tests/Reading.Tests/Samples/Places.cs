namespace Chuangpu.Reading.Tests.Samples;

/// <summary>Every place an extract reports.</summary>
internal static class Places
{
    public static IEnumerable<(int Start, int End, string What)> Of(PlanExtract extract) =>
    [
        .. extract.Outline.Select(o => (o.Start, o.End, o.Heading)),
        .. extract.Goals.Select(g => (g.Start, g.End, g.Name)),
        .. extract.Responsibilities.Select(r => (r.Start, r.End, r.Task)),
        .. extract.Projects.Select(p => (p.Start, p.End, p.Name)),
        .. extract.Documents.Select(d => (d.Start, d.End, d.Title)),
        .. extract.Clauses.Select(c => (c.Start, c.End, c.Rule)),
    ];

    public static void AssertInside(PlanExtract extract, string text)
    {
        foreach (var (start, end, what) in Of(extract))
            Assert.True(start >= 0 && start < end && end <= text.Length, $"{what}: {start}–{end} of {text.Length}");
    }
}
