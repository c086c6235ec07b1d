using System.Collections.Frozen;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Subjects;

/// <summary>Answers rules from an enterprise's file. What nobody has said is missing; what the base keeps as a list (资质, 规上) is 否 where it is not listed.</summary>
internal sealed class StoredFacts(EnterpriseFile file) : IFacts
{
    private static readonly string[] Levels = ["国家级", "省级", "市级", "县级"];

    private static readonly FrozenDictionary<string, Func<EnterpriseFile, Value>> Timeless = new Dictionary<string, Func<EnterpriseFile, Value>>
    {
        ["企业.名称"] = f => Value.Of(f.Enterprise.Organisation.Name),
        ["企业.统一社会信用代码"] = f => Text(f.Enterprise.Organisation.CreditCode),
        ["企业.注册地"] = f => Value.Of(f.Enterprise.Organisation.RegionCode),
        ["企业.注册日期"] = f => f.Enterprise.RegisteredOn is { } day ? Value.Of(day) : Value.Missing,
        ["企业.行业"] = f => Text(f.Enterprise.IndustryCode),
        ["企业.工业企业"] = f => Register.Industries.SectionOf(f.Enterprise.IndustryCode) is { } section ? Value.Of(section is "B" or "C" or "D") : Value.Missing,
        ["企业.规模"] = f => EnterpriseFacts.SizeOf(f) is var size and not Contracts.SizeClass.Unknown ? Value.Of(DisplayText.OfEnum(size)) : Value.Missing,
        ["企业.规上"] = f => Value.Of(Holds(f, QualificationKind.AboveSize)),
        ["企业.关联组"] = f => Value.Of(f.ControlGroup),
        ["企业.失信"] = f => YesNo(f.Enterprise.Dishonest),
        ["企业.经营异常"] = f => YesNo(f.Enterprise.Abnormal),
        ["企业.重大事故"] = f => YesNo(f.Enterprise.MajorAccident),
        ["企业.禁限行业"] = f => YesNo(f.Enterprise.Restricted),
        ["企业.重点领域"] = f => YesNo(f.Enterprise.KeyField),
        ["企业.核心知识产权"] = f => YesNo(f.Enterprise.CoreRights),
        ["企业.主导标准"] = f => YesNo(f.Enterprise.LedStandard),
        ["企业.高企有效"] = f => Value.Of(Holds(f, QualificationKind.HighTech)),
        ["企业.国家级奖励前三"] = f => Value.Of(f.Prizes.Any(p => p.Level == "国家级" && p.Place <= 3 && p.GivenOn <= f.Day && p.GivenOn > f.Day.AddYears(-5))),
        ["企业.研发机构级别"] = f => Value.Of(Levels.FirstOrDefault(l => f.Qualifications.Any(q => q.Kind == QualificationKind.ResearchUnit && q.Level == l && q.HoldsOn(f.Day))) ?? "无"),
        ["企业.资质"] = Records(f => f.Qualifications.Select(q => new[]
        {
            Value.Of(q.Title), Text(q.Level), Value.Of(q.RecognisedOn), q.ValidUntil is { } last ? Value.Of(last) : Value.Missing,
            Value.Of(!f.Qualifications.Any(o => o.Kind == q.Kind && o.RecognisedOn < q.RecognisedOn)),
        })),
        ["企业.技术合同"] = Records(f => f.Contracts.Select(c => new[]
        {
            Value.Of(c.Number), Value.Of(c.Kind), Value.Of(c.Side), Money(c.AmountFen), Money(c.TechnologyFen), Money(c.ReceivedFen), Value.Of(c.RegisteredOn), YesNo(c.Related),
        })),
        ["企业.奖励"] = Records(f => f.Prizes.Select(p => new[] { Value.Of(p.Name), Value.Of(p.Level), Text(p.Class), Value.Of((decimal)p.Place), Money(p.AmountFen), Value.Of(p.GivenOn) })),
        ["企业.投资"] = Records(f => f.Investments.Select(i => new[] { Value.Of(i.Target), Money(i.AmountFen), Value.Of(i.PaidOn) })),
        ["已获补助"] = Records(f => f.Awards.Select(a => new[] { Value.Of(a.Clause), Text(a.Item), Value.Of(a.PaidOn), Money(a.AmountFen), Value.Of(a.Level) })),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Func<EnterpriseFile, int, Value>> Yearly = YearItems.All
        .Select(i => KeyValuePair.Create($"企业.{i.Name}", (Func<EnterpriseFile, int, Value>)((f, year) => f.Figures.TryGetValue(year, out var figures) ? Figure(i, figures) : Value.Missing)))
        .Append(new("企业.净资产", (f, year) => f.Figures.TryGetValue(year, out var figures) ? Money(figures.NetAssets) : Value.Missing))
        .Append(new("企业.加计清单企业", (f, year) => Value.Of(Research.TaxKind.IsListed(f, year))))
        .ToFrozenDictionary();

    /// <summary>The names it answers.</summary>
    public static IEnumerable<string> Names => Timeless.Keys.Concat(Yearly.Keys);

    /// <inheritdoc />
    public Period Current { get; } = Period.OfYear(file.Day.Year);

    /// <inheritdoc />
    public Value Get(Fact fact, Offset offset) =>
        Yearly.TryGetValue(fact.Name, out var yearly) ? (offset.From(Current) is { Grain: Grain.Year, Year: var year } ? yearly(file, year) : Value.Missing)
        : Timeless.TryGetValue(fact.Name, out var timeless) ? timeless(file)
        : Value.Missing;

    private static bool Holds(EnterpriseFile file, QualificationKind kind) => file.Qualifications.Any(q => q.Kind == kind && q.HoldsOn(file.Day));

    private static Value Figure(YearItem item, YearFigures figures) => item.Kept(figures) is not { } kept ? Value.Missing : item.IsMoney ? Money(kept) : Value.Of((decimal)kept);

    // In base units, whatever unit the rule declared: money in 元.
    private static Value Money(long? fen) => fen is { } amount ? Value.Of(amount / 100m) : Value.Missing;

    private static Value Text(string? text) => text is null ? Value.Missing : Value.Of(text);

    private static Value YesNo(bool? known) => known is { } yes ? Value.Of(yes) : Value.Missing;

    private static Func<EnterpriseFile, Value> Records(Func<EnterpriseFile, IEnumerable<Value[]>> records) => f => Value.Of(records(f).ToList<IReadOnlyList<Value>>());
}
