using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Library;
using Chuangpu.Rules;
using Chuangpu.Rules.Messages;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>
/// Looks at a clause's text as it would stand among the other rules of its policy: reads and type-checks it, runs its worked
/// examples, and says at its place what keeps it from being published. An earlier version is taken to end where this one begins, as it
/// does when it is published.
/// </summary>
public sealed partial class CheckClause(ChuangpuDb db, RuleBooks books) : IUseCase
{
    /// <summary>Checks a text that need not be saved.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="rules">Its text.</param>
    /// <param name="alone">Whether it takes the place of all versions of its clause, instead of coming behind those published.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ClauseCheck> HandleAsync(AwardClause clause, string rules, bool alone = false, CancellationToken cancellation = default)
    {
        var others = await db.Set<ClauseVersion>().AsNoTracking().Include(v => v.Clause)
            .Where(v => v.Clause.DocumentId == clause.DocumentId && (v.ClauseId != clause.Id || (!alone && v.PublishedAt != null && !clause.IsShared)))
            .OrderBy(v => v.Clause.Ordinal).ThenBy(v => v.Number).ToListAsync(cancellation);
        if (ClauseText.ValidityOf(rules).From is { } from)
        {
            // They are not tracked, so nothing of it is saved.
            others.FindAll(v => v.ClauseId == clause.Id).ForEach(v => v.Rules = ClauseText.EndBefore(v.Rules, from));
        }

        var published = Check(clause, rules, Texts(others.FindAll(v => v.PublishedAt is not null)));
        // Clauses that name each other are written together: with the other drafts beside it the text may be right.
        return published.File is null && Check(clause, rules, Texts(others)) is { File: not null } together ? together : published;
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<ClauseVersion> versions) => [.. PublishedClauses.Standing(versions).Select(v => v.Rules)];

    /// <summary>Checks a text among the others of its policy.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="rules">Its text.</param>
    /// <param name="others">The other texts.</param>
    public ClauseCheck Check(AwardClause clause, string rules, IReadOnlyList<string> others)
    {
        // It stands last, so that what does not go with the others is said at its own lines.
        var before = RuleBooks.Compose(others);
        var first = others.Count == 0 ? 1 : before.Count(c => c == '\n') + 2;
        var reading = books.Read(RuleBooks.Compose([.. others, rules]));
        var findings = reading.Diagnostics.Select(d => d.Line >= first
            ? new ClauseFinding(d.Severity == Severity.Error, d.Line - first + 1, d.Column, InOwnLines(d.Message, first), d.Suggestion)
            : new ClauseFinding(d.Severity == Severity.Error, 0, 0, $"与本政策的其他条款合在一起时：{d.Message}", null)).ToList();
        if (reading.Rule is not { } file)
        {
            return new ClauseCheck(findings, [], null, null);
        }

        var own = file.Clauses.Where(c => c.Line >= first).ToList();
        var examples = file.Examples.Where(e => e.Line >= first).Select(e => new ExampleRun(e.Title, e.Line - first + 1, e.Run())).ToList();
        findings.AddRange(Missing(clause, own.ConvertAll(c => c.Name), examples));
        return new ClauseCheck(findings, examples, clause.IsShared ? null : own.FirstOrDefault(), file);
    }

    /// <summary>The file that texts make together; null when they do not go together.</summary>
    internal RuleFile? Read(IEnumerable<string> texts) => books.Read(RuleBooks.Compose(texts)).Rule;

    // What a message says of another line, said of the text its author sees.
    private static string InOwnLines(string message, int first) => OtherLine().Replace(message, m =>
        int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is var line && line >= first ? $"第 {line - first + 1} 行" : "已有的版本或条款中");

    [GeneratedRegex(@"第 (\d+) 行(?! ?第)")]
    private static partial Regex OtherLine();

    private static IEnumerable<ClauseFinding> Missing(AwardClause clause, List<string> own, List<ExampleRun> examples)
    {
        if (clause.IsShared)
        {
            if (own.Count > 0)
            {
                yield return new ClauseFinding(true, 0, 0, "共用定义里只写事实和公式；条款请另建。");
            }

            yield break;
        }

        if (own.Count != 1 || own[0] != clause.Name)
        {
            yield return new ClauseFinding(true, 0, 0, $"这里应当有且只有一个条款，名称是「{clause.Name}」{(own.Count == 0 ? "，却没有写" : $"，却写了{string.Join('、', own.Select(n => $"「{n}」"))}")}。");
        }

        if (examples.Count == 0)
        {
            yield return new ClauseFinding(true, 0, 0, "还没有算例。请至少写一个，说明什么情况应得多少。");
        }
    }
}
