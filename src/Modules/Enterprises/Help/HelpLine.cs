namespace Chuangpu.Enterprises.Help;

/// <summary>Somebody who helps an enterprise, with how the help goes.</summary>
/// <param name="Assignment">Who, as what, since when.</param>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="RegionCode">Its county.</param>
/// <param name="Visits">How often it was visited.</param>
/// <param name="LastVisit">When last, or null.</param>
/// <param name="Open">Problems raised at these visits that wait for an answer.</param>
/// <param name="Late">Those of them past their day.</param>
/// <param name="Closed">Those that are solved.</param>
public sealed record HelpLine(HelpAssignment Assignment, string Enterprise, string RegionCode, int Visits, DateOnly? LastVisit, int Open, int Late, int Closed)
{
    public bool IsDemo => Assignment.IsDemo;

    /// <summary>By when the next visit is due.</summary>
    public DateOnly NextVisit => (LastVisit ?? Assignment.From).AddDays(Assignment.VisitEveryDays);
}
