using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Imports;

/// <summary>The qualification and the contract a row tells of, compared with what stands: a qualification by name and day, a contract by number and side. What a cell leaves out stays.</summary>
internal sealed class CompareRecords(ImportTable table, IReadOnlyList<EnterpriseRecord> standing, DateOnly today, Action<FileRow, string, string> wrong, Action<EnterpriseChange> changed)
{
    private readonly ILookup<Guid, EnterpriseRecord> _standing = standing.ToLookup(r => r.EnterpriseId);
    private readonly Dictionary<(Guid, string), (int Row, string Text)> _said = [];

    /// <summary>What is to be added, each with the record it takes the place of.</summary>
    public List<(RecordForm Form, EnterpriseRecord? Old)> Found { get; } = [];

    public void Read(FileRow row, Guid enterprise, string title)
    {
        foreach (var columns in RecordColumns.All.GroupBy(c => c.Kind))
        {
            var given = columns.Where(c => table.Cell(row, c.Head).Text.Length > 0).ToList();
            if (given.Count > 0 && Form(row, enterprise, columns.Key, given) is { } form)
            {
                Compare(row, title, columns.First().Head, form, given);
            }
        }
    }

    private RecordForm? Form(FileRow row, Guid enterprise, RecordKind kind, List<RecordColumn> given)
    {
        var form = new RecordForm { EnterpriseId = enterprise, Kind = kind, Source = FactSource.Import };
        foreach (var column in given)
        {
            if (!column.Fill(form, table.Cell(row, column.Head)))
            {
                wrong(row, column.Head, $"“{table.Cell(row, column.Head).Text}”看不懂，请填写{column.Remedy}。");
                return null;
            }
        }

        return form;
    }

    private void Compare(FileRow row, string title, string head, RecordForm form, List<RecordColumn> given)
    {
        var old = form.Kind == RecordKind.Qualification
            ? _standing[form.EnterpriseId].OfType<Qualification>().FirstOrDefault(q => q.Kind == form.Qualification && q.Name == form.Title && q.RecognisedOn == form.On)
            : (EnterpriseRecord?)_standing[form.EnterpriseId].OfType<TechContract>().FirstOrDefault(c => c.Number == form.Number && c.Side == form.Side);
        Keep(form, old, [.. given.Select(c => c.Field)]);
        if (form.Refuses(today) is { } refused)
        {
            wrong(row, RecordColumns.All.FirstOrDefault(c => c.Kind == form.Kind && c.Field == refused.Field)?.Head ?? head, refused.Message);
            return;
        }

        var (key, now) = (form.Kind == RecordKind.Qualification ? $"{form.Qualification}/{form.Title}/{form.On}" : $"{form.Number}/{form.Side}", Text(form));
        if (!_said.TryAdd((form.EnterpriseId, key), (row.Number, now)))
        {
            if (_said[(form.EnterpriseId, key)] is var (earlier, said) && said != now)
            {
                wrong(row, head, $"与第 {earlier} 行是同一条，填写却不同，请只保留一行。");
            }

            return;
        }

        var before = old is null ? null : Text(FormOf(old));
        if (before != now)
        {
            changed(new(row.Number, title, DisplayText.OfEnum(form.Kind), before, now));
            Found.Add((form, old));
        }
    }

    private static void Keep(RecordForm form, EnterpriseRecord? old, HashSet<string> given)
    {
        if (old is null)
        {
            return;
        }

        var kept = FormOf(old);
        foreach (var property in typeof(RecordForm).GetProperties().Where(p => p.CanWrite && !given.Contains(p.Name) && p.Name is not (nameof(RecordForm.Source) or nameof(RecordForm.Basis) or nameof(RecordForm.Title))))
        {
            property.SetValue(form, property.GetValue(kept));
        }
    }

    private static RecordForm FormOf(EnterpriseRecord record) => record switch
    {
        Qualification q => new() { EnterpriseId = q.EnterpriseId, Kind = RecordKind.Qualification, Qualification = q.Kind, Title = q.Name, Level = q.Level, On = q.RecognisedOn, Until = q.ValidUntil, Number = q.Certificate },
        TechContract c => new()
        {
            EnterpriseId = c.EnterpriseId,
            Kind = RecordKind.Contract,
            Number = c.Number,
            ContractKind = c.Kind,
            Side = c.Side,
            On = c.RegisteredOn,
            Amount = c.AmountFen / 1_000_000m,
            Technology = c.TechnologyFen / 1_000_000m,
            Received = c.ReceivedFen / 1_000_000m,
            Flag = c.Related == true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private static string Text(RecordForm f) => string.Join("，", (f.Kind == RecordKind.Qualification
        ? new[] { f.Title ?? DisplayText.OfEnum(f.Qualification!.Value), f.Level, $"{f.On:yyyy-MM-dd} 认定", f.Until is { } until ? $"至 {until:yyyy-MM-dd}" : null, f.Number }
        : [f.Number, f.ContractKind, f.Side, $"{f.On:yyyy-MM-dd} 登记", $"成交 {Wan(f.Amount)}", f.Technology is null ? null : $"技术交易 {Wan(f.Technology)}", f.Received is null ? null : $"到账 {Wan(f.Received)}", f.Flag ? "关联交易" : null]).Where(t => !string.IsNullOrEmpty(t)));

    private static string Wan(decimal? amount) => $"{NumberFormat.Text(amount!.Value)}万元";
}
