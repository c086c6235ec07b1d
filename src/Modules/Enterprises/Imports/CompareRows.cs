using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Imports;

/// <summary>Understands the rows of a file one by one: which enterprise each is about, and what it says that does not stand yet. An empty cell says nothing.</summary>
internal sealed class CompareRows(
    Actor actor, ImportTable table, CheckEnterpriseFile.Standing standing, IReadOnlyList<Region> regions, IReadOnlyList<Region> zones, IReadOnlyDictionary<int, CandidateChoice> choices, DateOnly today)
{
    private readonly Dictionary<string, Region> _regions = regions.GroupBy(r => r.Name).Where(g => g.Count() == 1).Select(g => KeyValuePair.Create(g.Key, g.First())).Concat(regions.Select(r => KeyValuePair.Create(r.Code, r))).ToDictionary();
    private readonly Dictionary<string, Enterprise> _new = [];
    private readonly Dictionary<Guid, Organisation> _organisations = [];
    private readonly HashSet<Guid> _fresh = [];
    private readonly Dictionary<(Guid, string), (int Row, object Value)> _said = [];
    private readonly Dictionary<(Guid, int), int> _years = [];
    private readonly List<EnterpriseChange> _changes = [];
    private readonly List<EnterpriseCandidate> _candidates = [];
    private readonly List<EnterpriseFault> _faults = [], _remarks = [];
    private readonly List<EnterpriseEdit> _edits = [];
    private readonly List<(YearFigures, YearFigures?)> _figures = [];

    private CompareRecords? _records;

    public EnterpriseCheck Check(Attachment file)
    {
        var same = 0;
        _records = new CompareRecords(table, standing.Records, today, Wrong, _changes.Add);
        foreach (var row in table.Rows)
        {
            var before = (_changes.Count, _faults.Count, _candidates.Count, _new.Count);
            Read(row);
            same += before == (_changes.Count, _faults.Count, _candidates.Count, _new.Count) && choices.GetValueOrDefault(row.Number) != CandidateChoice.Skip ? 1 : 0;
        }

        return new EnterpriseCheck
        {
            File = file,
            Changes = _changes,
            Candidates = _candidates,
            Faults = _faults,
            Remarks = _remarks,
            Ignored = table.Ignored,
            Added = _fresh.Count,
            Changed = _edits.Select(e => e.EnterpriseId).Concat(_figures.Select(f => f.Item1.EnterpriseId)).Concat(_records.Found.Select(r => r.Form.EnterpriseId)).Where(id => !_fresh.Contains(id)).Distinct().Count(),
            Same = same,
            New = [.. _new.Values],
            NewOrganisations = [.. _new.Where(n => !standing.ByCode.ContainsKey(n.Key)).Select(n => _organisations[n.Value.Id])],
            Edits = _edits,
            Figures = _figures,
            Records = _records.Found,
        };
    }

    private void Read(FileRow row)
    {
        var (name, typed) = (table.Cell(row, ImportTable.Name).Text.Trim(), table.Cell(row, ImportTable.Code).Text);
        string? code = null;
        if (typed.Length > 0)
        {
            var parsed = CreditCode.Parse(typed);
            if (!parsed.Succeeded)
            {
                Wrong(row, ImportTable.Code, parsed.Problem.Message);
                return;
            }

            code = parsed.Value;
        }

        if (Find(row, name, code) is not { } enterprise)
        {
            return;
        }

        var title = name.Length > 0 ? name : OrganisationOf(enterprise).Name;
        Identity(row, enterprise, title, name, code);
        Figures(row, enterprise, title);
        _records!.Read(row, enterprise.Id, title);
    }

    // The enterprise a row is about, known or new; null where that is wrong or waits for a person.
    private Enterprise? Find(FileRow row, string name, string? code)
    {
        if (code is not null && _new.TryGetValue(code, out var begun))
        {
            return begun;
        }

        if (code is not null && standing.ByCode.TryGetValue(code, out var holder))
        {
            if (!actor.Scope.Covers(holder.RegionCode))
            {
                Wrong(row, ImportTable.Code, "这家企业不在您的管理范围内，不能导入它的数据。请删去这一行，由所在地区或其上级导入。");
                return null;
            }

            // A unit that is known with its accounts, but not yet in the base.
            return standing.Enterprises.GetValueOrDefault(holder.Id) ?? Begin(code, holder);
        }

        if (standing.ByName[name].FirstOrDefault(o => standing.Enterprises.ContainsKey(o.Id)) is { } alike && name.Length > 0)
        {
            switch (choices.TryGetValue(row.Number, out var choice) ? choice : (CandidateChoice?)null)
            {
                case CandidateChoice.Same: return standing.Enterprises[alike.Id];
                case CandidateChoice.Skip: return null;
                case CandidateChoice.New when code is not null: break;
                default:
                    _candidates.Add(new(row.Number, name, code, alike.Id, alike.CreditCode, alike.RegionCode));
                    return null;
            }
        }

        if (code is null)
        {
            Wrong(row, ImportTable.Code, name.Length > 0 ? $"没有填写，企业库中也没有叫“{name}”的企业。请填写统一社会信用代码。" : "没有填写，请填写统一社会信用代码。");
            return null;
        }

        var region = RegionOf(row);
        if (name.Length == 0 || region is null)
        {
            Wrong(row, name.Length == 0 ? ImportTable.Name : ImportTable.Region, "企业库中还没有这家企业，新增时必须填写。地区请填写县（市、区）名称或六位代码，并在您的管理范围内。");
            return null;
        }

        var organisation = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region.Code, CreditCode = code };
        return Begin(code, organisation);
    }

    private Enterprise Begin(string code, Organisation organisation)
    {
        _organisations[organisation.Id] = organisation;
        _fresh.Add(organisation.Id);
        return _new[code] = new Enterprise { Id = organisation.Id };
    }

    private Organisation OrganisationOf(Enterprise enterprise) => enterprise.Organisation ?? _organisations[enterprise.Id];

    private void Identity(FileRow row, Enterprise enterprise, string title, string name, string? code)
    {
        var (isNew, organisation) = (_fresh.Contains(enterprise.Id), OrganisationOf(enterprise));
        if (name.Length > 0 && name != organisation.Name)
        {
            Say(row, enterprise, title, ImportTable.Name, organisation.Name, name, e => e.Organisation.Name = name);
        }

        if (code is not null && code != organisation.CreditCode)
        {
            Say(row, enterprise, title, ImportTable.Code, organisation.CreditCode, code, e => e.Organisation.CreditCode = code);
        }

        if (table.Cell(row, ImportTable.Region).Text.Length > 0)
        {
            if (RegionOf(row) is not { } region)
            {
                Wrong(row, ImportTable.Region, "没有这个县（市、区），或不在您的管理范围内。请填写名称或六位代码。");
            }
            else if (region.Code != organisation.RegionCode)
            {
                Say(row, enterprise, title, ImportTable.Region, organisation.RegionCode, region.Code, e => e.Organisation.RegionCode = region.Code);
            }
        }

        if (table.Cell(row, ImportTable.Zone).Text is { Length: > 0 } typed)
        {
            if (zones.FirstOrDefault(z => (z.Code == typed || z.Name == typed) && z.Code.StartsWith(organisation.RegionCode[..4], StringComparison.Ordinal)) is not { } zone)
            {
                Wrong(row, ImportTable.Zone, "本市没有这个开发区，请填写开发区的全称或代码；不在开发区的留空。");
            }
            else if (isNew)
            {
                enterprise.ZoneCode = zone.Code;
            }
            else if (zone.Code != enterprise.ZoneCode)
            {
                Say(row, enterprise, title, ImportTable.Zone, zones.FirstOrDefault(z => z.Code == enterprise.ZoneCode)?.Name ?? enterprise.ZoneCode, zone.Name, e => e.ZoneCode = zone.Code);
            }
        }

        foreach (var field in EnterpriseField.All)
        {
            var cell = table.Cell(row, field.Head);
            if (cell.Text.Length == 0)
            {
                continue;
            }

            if (field.Read(cell) is not { } value)
            {
                Wrong(row, field.Head, $"“{Short(cell.Text)}”看不懂，{field.Remedy}。");
            }
            else if (isNew)
            {
                field.Set(enterprise, value);
            }
            else if (!value.Equals(field.Get(enterprise)))
            {
                Say(row, enterprise, title, field.Head, DisplayText.Of(field.Get(enterprise)), DisplayText.Of(value)!, e => field.Set(e, value), value);
            }
        }
    }

    private void Figures(FileRow row, Enterprise enterprise, string title)
    {
        var given = YearItems.All.Where(i => table.Cell(row, i.Name).Text.Length > 0).ToList();
        var yearText = table.Cell(row, ImportTable.Year).Text;
        if (given.Count == 0 && yearText.Length == 0)
        {
            return;
        }

        if (!int.TryParse(yearText.TrimEnd('年'), out var year) || year < SaveFigures.FirstYear || year > today.Year - 1)
        {
            Wrong(row, ImportTable.Year, $"应是 {SaveFigures.FirstYear} 至 {today.Year - 1} 的年份。");
            return;
        }

        if (!_years.TryAdd((enterprise.Id, year), row.Number))
        {
            Wrong(row, ImportTable.Year, $"与第 {_years[(enterprise.Id, year)]} 行是同一家企业的同一年，请只保留一行。");
            return;
        }

        var old = standing.Figures.GetValueOrDefault((enterprise.Id, year));
        // What the file leaves empty stays as it stands.
        var figures = new YearFigures { EnterpriseId = enterprise.Id, Year = year, Source = FactSource.Import, EnteredBy = actor.Name, EnteredAt = default };
        var (changed, faults) = (false, _faults.Count);
        foreach (var item in YearItems.All)
        {
            item.Set(figures, old is null ? null : item.Kept(old));
            var cell = table.Cell(row, item.Name);
            if (cell.Text.Length == 0)
            {
                continue;
            }

            var number = cell.Kind is SheetCellKind.Text or SheetCellKind.Number ? ReportedNumber.Read(cell.Text) : null;
            if (number is not { Succeeded: true, Value: { } entered } || item.Keep(entered) is not { } kept)
            {
                Wrong(row, item.Name, number?.Problem?.Message ?? item.Remedy);
            }
            else if (kept != item.Kept(figures))
            {
                _changes.Add(new(row.Number, title, $"{year} 年{item.Name}（{item.Unit}）", old is null ? null : DisplayText.Of(item.Entered(old)), NumberFormat.Text(entered)));
                item.Set(figures, kept);
                changed = true;
            }
        }

        if (_faults.Count > faults)
        {
            return;
        }

        foreach (var broken in FigureChecks.Broken(figures))
        {
            Wrong(row, ImportTable.Year, broken);
        }

        foreach (var unusual in FigureChecks.Unusual(figures, standing.Figures.GetValueOrDefault((enterprise.Id, year - 1))))
        {
            _remarks.Add(new(table.Place(row, ImportTable.Year), title, unusual));
        }

        if (changed)
        {
            _figures.Add((figures, old));
        }
    }

    private void Say(FileRow row, Enterprise enterprise, string title, string head, string? old, string now, Action<Enterprise> edit, object? value = null)
    {
        if (_said.TryGetValue((enterprise.Id, head), out var earlier))
        {
            if (!earlier.Value.Equals(value ?? now))
            {
                Wrong(row, head, $"与第 {earlier.Row} 行对同一家企业的填写不同，请统一。");
            }

            return;
        }

        _said[(enterprise.Id, head)] = (row.Number, value ?? now);
        _changes.Add(new(row.Number, title, head, old, now));
        _edits.Add(new(enterprise.Id, edit));
    }

    private Region? RegionOf(FileRow row) => _regions.GetValueOrDefault(table.Cell(row, ImportTable.Region).Text.Trim() is { Length: 12 } twelve ? twelve[..6] : table.Cell(row, ImportTable.Region).Text.Trim());

    private void Wrong(FileRow row, string head, string message) => _faults.Add(new(table.Place(row, head), head, message));

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
