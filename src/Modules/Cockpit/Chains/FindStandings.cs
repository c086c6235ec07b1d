using Chuangpu.Enterprises.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Chains;

/// <summary>
/// Finds who stands at a node: of its industries and with one of its words in name, patents or platforms (either alone where the node gives
/// only that), besides those a person placed and without those a person took out.
/// </summary>
internal static class FindStandings
{
    private const decimal FenOfWan = 1_000_000m;

    public static IReadOnlyList<Standing> Of(ChainNode node, ChainRule rule, IReadOnlyList<EnterpriseProfile> enterprises, IReadOnlyDictionary<(Guid Node, Guid Enterprise), ChainPlacement> placements)
    {
        var (codes, words) = (ChainNode.Parts(node.Industries), ChainNode.Parts(node.Keywords));
        var found = new List<Standing>();
        foreach (var e in enterprises)
        {
            var placed = placements.GetValueOrDefault((node.Id, e.Id));
            var reason = placed is null ? ReasonOf(e, codes, words) : placed.Belongs ? $"人工归入：{placed.Reason}（{placed.By}）" : null;
            if (reason is not null)
            {
                found.Add(new Standing(e, reason, placed is not null, StagesOf(e, rule)));
            }
        }

        return found;
    }

    /// <summary>Why an enterprise is recognised, or null.</summary>
    public static string? ReasonOf(EnterpriseProfile e, IReadOnlyList<string> codes, IReadOnlyList<string> words)
    {
        var code = codes.Count == 0 ? null : codes.FirstOrDefault(c => e.Industry.StartsWith(c, StringComparison.Ordinal));
        if (codes.Count > 0 && code is null)
        {
            return null;
        }

        var word = words.Count == 0 ? null : words.Select(w => WordIn(e, w)).FirstOrDefault(w => w is not null);
        return words.Count > 0 && word is null ? null
            : string.Join("，", new[] { code is null ? null : $"行业为{IndustryNames.NameOf(e.Industry)}（{e.Industry}）", word }.OfType<string>());
    }

    /// <summary>The stages an enterprise has reached, by its latest figures, its patents and platforms.</summary>
    public static IReadOnlyDictionary<ChainStage, string> StagesOf(EnterpriseProfile e, ChainRule rule)
    {
        var stages = new Dictionary<ChainStage, string>();
        if (e.ResearchFen > 0 || e.Inventions.Count > 0 || e.Platforms.Count > 0)
        {
            stages[ChainStage.Research] = Join(e.ResearchFen > 0 ? $"研发费用 {Money(e.ResearchFen)}" : null, e.Inventions.Count > 0 ? $"发明专利 {e.Inventions.Count} 件" : null, e.Platforms.Count > 0 ? $"平台 {e.Platforms.Count} 个" : null);
        }

        if (e.Conversions > 0 || e.Platforms.Any(p => p.Contains("中试", StringComparison.Ordinal)))
        {
            stages[ChainStage.Pilot] = Join(e.Conversions > 0 ? $"成果转化 {e.Conversions} 项" : null, e.Platforms.FirstOrDefault(p => p.Contains("中试", StringComparison.Ordinal)));
        }

        if (e.HighTechFen > 0)
        {
            stages[ChainStage.Product] = $"高新技术产品收入 {Money(e.HighTechFen)}";
        }

        if (e.RevenueFen >= rule.ScaleFromWan * FenOfWan)
        {
            stages[ChainStage.Scale] = $"营业收入 {Money(e.RevenueFen)}";
        }

        return stages;
    }

    private static string? WordIn(EnterpriseProfile e, string word) =>
        e.Name.Contains(word, StringComparison.OrdinalIgnoreCase) ? $"名称含“{word}”"
        : e.Inventions.FirstOrDefault(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } title ? $"发明专利“{title}”含“{word}”"
        : e.Platforms.FirstOrDefault(p => p.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } platform ? $"平台“{platform}”含“{word}”"
        : null;

    private static string Money(long? fen) => MoneyFormat.Short((fen ?? 0) / 100m);

    private static string Join(params string?[] parts) => string.Join("，", parts.OfType<string>());
}
