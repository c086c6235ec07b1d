using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>A fact a test reads, with what is known and what somebody supposes.</summary>
/// <param name="Dependency">Which fact, of which period.</param>
/// <param name="Year">Its year, or null for what has no period.</param>
/// <param name="Known">What the base knows; missing when it knows nothing.</param>
/// <param name="Bounds">Where it must lie while nobody has said it, such as the points an expert may give; null where it may be anything.</param>
/// <param name="Supposed">What the form says in its place, as it was written; empty for nothing.</param>
/// <param name="Wrong">What is wrong with what was written, or null.</param>
internal sealed record TestedFact(Dependency Dependency, int? Year, Value Known, Value? Bounds, string Supposed, string? Wrong)
{
    /// <summary>Its name in the form: 企业.研发费用(2024).</summary>
    public string Key => KeyOf(Dependency.Fact, Year);

    /// <summary>As people read it: 研发费用（2024 年）.</summary>
    public string Title => Year is { } year ? $"{Short(Dependency.Fact.Name)}（{year} 年）" : Short(Dependency.Fact.Name);

    /// <summary>An expert gives it.</summary>
    public bool IsScore => Dependency.Fact.Name.StartsWith("评分.", StringComparison.Ordinal);

    /// <summary>A list is kept in the base; nobody types it into a form.</summary>
    public bool IsList => Dependency.Fact.Type is RuleType.RecordsType;

    public bool IsKnown => Known is not UnknownValue;

    public static string KeyOf(Fact fact, int? year) => year is { } of ? $"{fact.Name}({of})" : fact.Name;

    /// <summary>Without the subject in front.</summary>
    public static string Short(string text) => Contracts.Advice.Short(text).Replace("评分.", "", StringComparison.Ordinal);
}
