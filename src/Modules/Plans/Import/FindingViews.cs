using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Makes views of findings: with the names of those who decided and the items they are compared with.</summary>
internal sealed class FindingViews
{
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<Guid, PlanItem> _items;

    private FindingViews(Dictionary<Guid, string> names, Dictionary<Guid, PlanItem> items) => (_names, _items) = (names, items);

    /// <summary>Loads what views of these findings need.</summary>
    public static async Task<FindingViews> ForAsync(ChuangpuDb db, PlanImport import, IReadOnlyCollection<Finding> findings, CancellationToken cancellation)
    {
        var people = findings.Select(f => f.DecidedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var items = import is { IsNewVersion: true, PlanId: { } plan } ? (await PlanItems.StandingAsync(db, plan, cancellation)).ToDictionary(i => i.Id) : [];
        return new FindingViews(names, items);
    }

    /// <summary>The view of a finding.</summary>
    public FindingView Of(Finding finding)
    {
        var fields = finding.Fields;
        var item = finding.ItemId is { } id ? _items.GetValueOrDefault(id) : null;
        return new FindingView
        {
            Id = finding.Id,
            Kind = finding.Kind,
            Title = fields.Heading,
            Summary = fields.Summary,
            Doubt = finding.Difference is Difference.Same or Difference.Gone ? null : fields.Doubt,
            Complete = fields.Check().Count == 0,
            Data = fields,
            Start = finding.Start,
            End = finding.End,
            Section = finding.Section,
            Rule = finding.Rule,
            Decision = finding.Decision,
            Added = finding.IsAdded,
            Edited = finding.IsEdited,
            By = finding.DecidedBy is { } by ? _names.GetValueOrDefault(by) : null,
            At = finding.DecidedAt?.ToChinaTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Difference = finding.Difference,
            ItemHref = item is null ? null : ItemAddress.Of(item),
            Changes = item is not null && finding.Difference == Difference.Changed ? FieldSchema.Changes(ItemFields.Of(item), fields) : [],
            Version = finding.Version,
        };
    }
}
