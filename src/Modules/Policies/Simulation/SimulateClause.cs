using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Chuangpu.Rules;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Simulation;

/// <summary>
/// Tries a changed clause on every enterprise of the actor's scope, by the facts known on a day and the awards made until then, against the
/// version in force that day. Both times the policy's other clauses in force count with it: groups 从高不重复 and caps of several clauses.
/// </summary>
public sealed class SimulateClause(ChuangpuDb db, PublishedClauses published, CheckClause check, RuleBooks books, ReadSubjects enterprises, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    private const int MostChanges = 200;

    /// <returns>The id of the saved simulation.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<AwardClause>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ClauseId && !c.IsShared, cancellation) is not { } clause)
        {
            return Problem.NotFound("该条款");
        }

        // Who may read policies may try: a county looks at what the prefecture's clause means for its own.
        if (!current.Actor.Can(Capability.ReadPolicies) || current.Actor.RegionCode is not { } region)
        {
            return Problem.NotAllowed("测算政策");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var day = request.Day!.Value;
        var rules = ClauseText.WithBudget(request.Rules!.ReplaceLineEndings("\n"), request.BudgetWan, request.Shared);
        var read = await check.HandleAsync(clause, rules, alone: true, cancellation);
        if (read.Rule is not { } rule)
        {
            return new Problem("simulation.rules", $"规则还读不懂：{string.Join(" ", read.Findings.Where(f => f.IsError).Take(3))}", nameof(Request.Rules));
        }

        if (!rule.IsInForce(day))
        {
            return new Problem("simulation.day", $"这份规则在 {day:yyyy-MM-dd} 没有生效（有效期 {PolicyWords.Validity(rule.From, rule.To)}）。请改评定日或有效期。", nameof(Request.Day));
        }

        var document = await db.Set<PolicyDocument>().AsNoTracking().SingleAsync(d => d.Id == clause.DocumentId, cancellation);
        var prefix = RegionCode.PrefixOf(document.RegionCode);
        var subjects = (await enterprises.ListAsync(day, cancellation)).Where(s => s.RegionCode.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (subjects.Count == 0)
        {
            return new Problem("simulation.empty", "您的管理范围内没有该政策适用的企业，无法测算。请先导入企业。");
        }

        var policy = document.StateOn(day) == PolicyState.InForce ? await published.OfDocumentAsync(document.Id, day, cancellation) : null;
        var standing = policy?.Clauses.FirstOrDefault(c => c.Id == clause.Id);
        var file = policy is null ? read.File! : await FileWithAsync(clause, rules, cancellation) ?? read.File!;
        var result = Run(file, policy?.File, clause.Name, subjects, (day, clock.Today()), await regions.NamesAsync(subjects.Select(s => s.RegionCode).Distinct(), cancellation));
        var simulation = new PolicySimulation
        {
            Title = request.Title!.Trim(),
            RegionCode = region,
            ClauseId = clause.Id,
            Rules = rules,
            Against = standing is { } found ? await db.Set<ClauseVersion>().Where(v => v.Id == found.VersionId).Select(v => v.Rules).SingleAsync(cancellation) : null,
            Day = day,
            Result = JsonSerializer.Serialize(result),
            RunBy = current.Actor.UserId,
            RunAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(simulation);
        await db.SaveChangesAsync(cancellation);
        return simulation.Id;
    }

    // The published texts with the changed one in its clause's place: caps of several clauses count in the order of the file.
    private async Task<RuleFile?> FileWithAsync(AwardClause clause, string rules, CancellationToken cancellation)
    {
        var versions = await db.Set<ClauseVersion>().AsNoTracking().Include(v => v.Clause).Where(v => v.Clause.DocumentId == clause.DocumentId && v.ClauseId != clause.Id && v.PublishedAt != null)
            .OrderBy(v => v.Clause.Ordinal).ThenBy(v => v.Number).ToListAsync(cancellation);
        return books.Read(RuleBooks.Compose(PublishedClauses.Standing(versions).Select(v => (v.Clause.Ordinal, v.Rules)).Append((clause.Ordinal, Rules: rules)).OrderBy(v => v.Ordinal).Select(v => v.Rules))).Rule;
    }

    /// <summary>The simulation itself.</summary>
    /// <param name="after">The policy with the changed clause.</param>
    /// <param name="before">The policy as it is in force; null where it is not, and then only the changed clause counts.</param>
    /// <param name="name">The name of the clause.</param>
    /// <param name="subjects">The enterprises.</param>
    /// <param name="on">The day it is evaluated for, and today.</param>
    /// <param name="regionNames">The names of their regions.</param>
    internal static SimulationResult Run(RuleFile after, RuleFile? before, string name, IReadOnlyList<EnterpriseSubject> subjects, (DateOnly Day, DateOnly Today) on, IReadOnlyDictionary<string, string> regionNames)
    {
        var day = on.Day;
        var changed = after.Clauses.First(c => c.Name == name && c.IsInForce(day));
        var yearsBack = SubjectColumns.YearsBack(subjects, [changed], day, on.Today);
        var columns = SubjectColumns.Of(subjects, [.. after.Clauses, .. before?.Clauses ?? []], day, yearsBack);
        var old = before is null ? PolicyRows.None(subjects.Count) : PolicyRows.Of(before, columns, day);
        var now = PolicyRows.Of(after, columns, day);
        var all = Enumerable.Range(0, subjects.Count).ToList();
        var groups = new (string By, Func<EnterpriseSubject, (string Key, string Name)> Of)[]
        {
            ("地区", s => (s.RegionCode, regionNames.GetValueOrDefault(s.RegionCode, s.RegionCode))),
            ("行业", s => (s.Industry.Length >= 2 ? s.Industry[..2] : "", IndustryNames.DivisionOf(s.Industry))),
            ("规模", s => (s.Size.ToString(), DisplayText.OfEnum(s.Size))),
        }.SelectMany(by => all.GroupBy(i => by.Of(subjects[i])).Select(g => new SimulationGroup(by.By, g.Key.Key, g.Key.Name, g.Count(), old.Total(name, g), now.Total(name, g))));
        // What an enterprise loses by another clause of its group counts against what it gets more by this one.
        long Now(int row) => before is null ? now.FenOf(name, row) : now.FenOf(row);
        var changes = all.Where(i => old.FenOf(i) != Now(i)).Select(i => new SimulationChange(subjects[i].OrganisationId, subjects[i].Name, old.FenOf(i), Now(i))).ToList();
        var others = before is null ? [] : now.Clauses.Union(old.Clauses).Where(c => c != name).Select(c => new SimulationOther(c, old.Total(c, all).Fen, now.Total(c, all).Fen));
        var (cliffs, undetermined) = FindCliffs.Of(changed, columns, subjects, day);
        return new SimulationResult(
            subjects.Count, old.Total(name, all), now.Total(name, all), [.. groups.OrderBy(g => g.By).ThenByDescending(g => g.After.Fen).ThenBy(g => g.Key, StringComparer.Ordinal)],
            changes.Count(c => c.Fen > 0), changes.Count(c => c.Fen < 0), [.. changes.OrderByDescending(c => Math.Abs(c.Fen)).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostChanges)],
            cliffs, now.NoteOf(name))
        {
            Others = [.. others.Where(o => o.BeforeFen != o.AfterFen)],
            PolicyBeforeFen = old.Sum(),
            PolicyAfterFen = all.Sum(Now),
            CliffsOf = subjects.Count,
            CliffsUndetermined = undetermined,
            YearsBack = yearsBack,
            Unknown = SubjectColumns.Unknown(subjects, changed, day, yearsBack),
        };
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ClauseId { get; set; }

        [Display(Name = "名称"), Required(ErrorMessage = "请给这次测算起一个名称。"), StringLength(100, ErrorMessage = "名称最多 100 个字。")]
        public string? Title { get; set; }

        [Display(Name = "评定日"), Required(ErrorMessage = "请选择评定日。")]
        public DateOnly? Day { get; set; }

        [Display(Name = "测算的规则"), Required(ErrorMessage = "请填写要测算的规则。"), StringLength(ClauseVersion.Longest, ErrorMessage = "规则最多 20000 字。")]
        public string? Rules { get; set; }

        [Display(Name = "预算"), Range(0.0001, 100_000_000, ErrorMessage = "预算应大于 0，以万元计。")]
        public decimal? BudgetWan { get; set; }

        [Display(Name = "预算不足时按比例压减")]
        public bool Shared { get; set; } = true;
    }
}
