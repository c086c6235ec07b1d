using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>
/// What an assessor may see. Where judging is blind that is neutral codes, texts without the units' names, and only files that the
/// check released, under neutral names. Before the declaration of conflicts it is nothing but the list of names to declare on.
/// </summary>
public sealed class ReadJudging(ChuangpuDb db, CurrentActor current) : IUseCase
{
    private const string Mask = "（本单位）";

    /// <summary>The assessor's appointment, or null.</summary>
    public Task<Assessor?> AppointmentAsync(Guid processId, CancellationToken cancellation = default) => db.OwnAssessorAsync(processId, current.Actor, cancellation);

    /// <summary>The units to declare on; empty once that is done.</summary>
    public async Task<IReadOnlyList<(Guid CaseId, string Name)>> ToDeclareAsync(Assessor assessor, CancellationToken cancellation = default)
    {
        if (assessor.DeclaredAt is not null || assessor.Process.State != ProcessState.Judging)
        {
            return [];
        }

        // Past the filter, which opens a unit only after the declaration: the names and nothing else.
        var names = await db.Set<UnitCase>().IgnoreQueryFilters().Where(c => c.ProcessId == assessor.ProcessId).OrderBy(c => c.UnitKey).Select(c => new { c.Id, c.UnitName }).ToListAsync(cancellation);
        return [.. names.Select(c => (c.Id, c.UnitName))];
    }

    /// <summary>The units this assessor judges, in the order of their codes or keys; empty before the declaration.</summary>
    public async Task<IReadOnlyList<JudgedUnit>> UnitsAsync(Assessor assessor, CancellationToken cancellation = default)
    {
        var open = assessor.Assignments.Where(a => a.MayJudge).ToDictionary(a => a.CaseId, a => a.Id);
        if (assessor.DeclaredAt is null || open.Count == 0)
        {
            return [];
        }

        var cases = await db.Set<UnitCase>().AsNoTracking().Include(c => c.Statements).AsSplitQuery().Where(c => c.ProcessId == assessor.ProcessId && open.Keys.Contains(c.Id)).ToListAsync(cancellation);
        var files = await db.Set<CaseFile>().IgnoreQueryFilters().AsNoTracking().Include(f => f.Attachment).Where(f => f.AppealId == null && open.Keys.Contains(f.CaseId)).OrderBy(f => f.Id).ToListAsync(cancellation);
        var marks = (await db.Set<ItemMark>().AsNoTracking().Where(m => open.Values.Contains(m.AssignmentId)).ToListAsync(cancellation)).ToDictionary(m => (m.AssignmentId, m.ItemCode));
        var blind = assessor.Process.Rules.IsBlind;
        var names = blind ? await NamesAsync(cases, cancellation) : [];
        return
        [
            .. (blind ? cases.OrderBy(c => c.Code) : cases.OrderBy(c => c.GroupCode, StringComparer.Ordinal).ThenBy(c => c.UnitKey, StringComparer.Ordinal)).Select(c => new JudgedUnit(
                c.Id,
                blind ? c.Neutral : c.UnitName,
                blind ? "" : c.GroupName,
                [.. c.Statements.OrderBy(s => s.Ordinal).Select(s => marks.GetValueOrDefault((open[c.Id], s.ItemCode)) is var mark ? new JudgedUnit.Item(s.ItemCode, s.ItemName, s.Asked, Masked(s.Text, names), mark?.Score, mark?.Remark) : null!)],
                [.. files.Where(f => f.CaseId == c.Id && (!blind || f.IsNeutral)).Select((f, i) => new JudgedUnit.Proof(f.Id, blind ? $"材料{i + 1}{Path.GetExtension(f.Attachment.FileName)}" : f.Attachment.FileName))])),
        ];
    }

    /// <summary>A file of a unit this assessor judges, under the name it may have; or null.</summary>
    public async Task<(Attachment File, string Name)?> FileAsync(Guid processId, Guid fileId, CancellationToken cancellation = default)
    {
        if (await AppointmentAsync(processId, cancellation) is not { } assessor)
        {
            return null;
        }

        var proof = (await UnitsAsync(assessor, cancellation)).SelectMany(u => u.Files).FirstOrDefault(f => f.FileId == fileId);
        return proof is null
            ? null
            : (await db.Set<CaseFile>().IgnoreQueryFilters().Where(f => f.Id == fileId).Select(f => f.Attachment).SingleAsync(cancellation), proof.Name);
    }

    // Every unit's name in every text: a neighbour named beside it would give the unit away as well.
    private async Task<List<string>> NamesAsync(List<UnitCase> cases, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.OrganisationId).OfType<Guid>().ToList();
        var organisations = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).Select(o => new { o.Name, o.ShortName }).ToListAsync(cancellation);
        IEnumerable<string?> names = [.. cases.Select(c => c.UnitName), .. organisations.SelectMany(o => new[] { o.Name, o.ShortName })];
        return [.. names.OfType<string>().SelectMany(n => (string[])[n, Short(n)]).Where(n => n.Length > 1).Distinct().OrderByDescending(n => n.Length)];
    }

    // 潞州区 is called 潞州 as well.
    private static string Short(string name) => name.Length > 2 && name[^1] is '区' or '县' or '市' ? name[..^1] : name;

    private static string? Masked(string? text, List<string> names) => text is null ? null : names.Aggregate(text, (t, name) => t.Replace(name, Mask, StringComparison.Ordinal));
}
