using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Simulation;

/// <summary>
/// Tries a changed clause on every enterprise of the actor's scope, by the facts known on a day and the awards made until then, against the
/// version in force that day. The clause counts by itself: what other clauses pay is in the ledger, not tried anew.
/// </summary>
public sealed class SimulateClause(ChuangpuDb db, PublishedClauses published, CheckClause check, ReadSubjects enterprises, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
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

        var standing = await published.FindAsync(clause.Id, day, cancellation);
        var result = Run(rule, standing?.Clause.Rule, subjects, day, await regions.NamesAsync(subjects.Select(s => s.RegionCode).Distinct(), cancellation));
        var simulation = new PolicySimulation
        {
            Title = request.Title!.Trim(),
            RegionCode = region,
            ClauseId = clause.Id,
            Rules = rules,
            Against = standing is { } found ? await db.Set<ClauseVersion>().Where(v => v.Id == found.Clause.VersionId).Select(v => v.Rules).SingleAsync(cancellation) : null,
            Day = day,
            Result = JsonSerializer.Serialize(result),
            RunBy = current.Actor.UserId,
            RunAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(simulation);
        await db.SaveChangesAsync(cancellation);
        return simulation.Id;
    }

    /// <summary>The simulation itself.</summary>
    /// <param name="after">The changed clause.</param>
    /// <param name="before">The clause in force; null for none.</param>
    /// <param name="subjects">The enterprises.</param>
    /// <param name="day">The day.</param>
    /// <param name="regionNames">The names of their regions.</param>
    internal static SimulationResult Run(Clause after, Clause? before, IReadOnlyList<EnterpriseSubject> subjects, DateOnly day, IReadOnlyDictionary<string, string> regionNames)
    {
        var columns = SubjectColumns.Of(subjects, before is null ? [after] : [before, after], day);
        var old = before is null ? ClauseRows.None(subjects.Count) : ClauseRows.Of(before, columns, day, subjects);
        var now = ClauseRows.Of(after, columns, day, subjects);
        var all = Enumerable.Range(0, subjects.Count).ToList();
        var groups = new (string By, Func<EnterpriseSubject, (string Key, string Name)> Of)[]
        {
            ("地区", s => (s.RegionCode, regionNames.GetValueOrDefault(s.RegionCode, s.RegionCode))),
            ("行业", s => (s.Industry.Length >= 2 ? s.Industry[..2] : "", IndustryNames.DivisionOf(s.Industry))),
            ("规模", s => (s.Size.ToString(), DisplayText.OfEnum(s.Size))),
        }.SelectMany(by => all.GroupBy(i => by.Of(subjects[i])).Select(g => new SimulationGroup(by.By, g.Key.Key, g.Key.Name, g.Count(), old.Total(g), now.Total(g))));
        var changes = all.Where(i => old.Fen[i] != now.Fen[i]).Select(i => new SimulationChange(subjects[i].OrganisationId, subjects[i].Name, old.Fen[i], now.Fen[i])).ToList();
        return new SimulationResult(
            subjects.Count, old.Total(all), now.Total(all), [.. groups.OrderBy(g => g.By).ThenByDescending(g => g.After.Fen).ThenBy(g => g.Key, StringComparer.Ordinal)],
            changes.Count(c => c.Fen > 0), changes.Count(c => c.Fen < 0), [.. changes.OrderByDescending(c => Math.Abs(c.Fen)).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostChanges)],
            Cliffs(after, columns, subjects, day), now.BudgetNote);
    }

    // Each number the clause reads is taken a twentieth larger: whoever then gets a fifth more, and 1万元 at least, stands before a jump.
    private static List<SimulationCliff> Cliffs(Clause clause, Rules.Columns.FactColumns columns, IReadOnlyList<EnterpriseSubject> subjects, DateOnly day)
    {
        var each = ClauseRows.OfEach(clause, columns, day);
        var cliffs = new List<SimulationCliff>();
        foreach (var fact in clause.Dependencies.Where(d => d.Field is null && d.Fact.Type is RuleType.QuantityType).DistinctBy(d => (d.Fact.Name, d.Offset)))
        {
            var more = SubjectColumns.Of(subjects, [clause], day, (fact, v => v is NumberValue number ? Value.Of(number.Number * Number.Of(21, 20)) : v));
            var then = ClauseRows.OfEach(clause, more, day);
            var jumps = Enumerable.Range(0, subjects.Count).Select(i => (Row: i, Fen: then.Fen[i] - each.Fen[i])).Where(j => j.Fen >= 1_000_000 && j.Fen * 5 >= each.Fen[j.Row]).ToList();
            if (jumps.Count > 0)
            {
                var largest = jumps.MaxBy(j => j.Fen);
                cliffs.Add(new SimulationCliff(fact.ToString(), jumps.Count, jumps.Sum(j => j.Fen), largest.Fen, subjects[largest.Row].Name));
            }
        }

        return [.. cliffs.OrderByDescending(c => c.Fen)];
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
