namespace Chuangpu.Plans.Export;

/// <summary>A plan's supervision in numbers.</summary>
/// <param name="Total">Items ever opened.</param>
/// <param name="Closed">Of them closed.</param>
/// <param name="Late">Of the open ones, past their day.</param>
public sealed record SupervisionSummary(int Total, int Closed, int Late)
{
    /// <summary>Not closed yet.</summary>
    public int Open => Total - Closed;
}
