using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Tells by the rule what a node needs, with the figures it rests on.</summary>
internal static class JudgeNode
{
    /// <summary>The gap and its evidence. The first of the rule's steps that applies counts: 建链, 延链, 补链, 强链.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="standings">Who stands at the node.</param>
    /// <param name="upstream">How many stand at each node it takes from; empty for a first node.</param>
    public static (ChainGap Gap, string Evidence) Of(ChainRule rule, IReadOnlyList<Standing> standings, IReadOnlyList<(string Name, int Count)> upstream)
    {
        var count = standings.Count;
        if (count < rule.BuildBelow)
        {
            return (ChainGap.Build, $"企业 {count} 家，少于 {rule.BuildBelow} 家");
        }

        if (upstream.Count > 0 && count < rule.ExtendFrom && upstream.All(u => u.Count >= rule.ExtendFrom))
        {
            return (ChainGap.Extend, $"上游{string.Join('、', upstream.Select(u => $"{u.Name} {u.Count} 家"))}，本环节 {count} 家，不足 {rule.ExtendFrom} 家");
        }

        var empty = Enum.GetValues<ChainStage>().Where(s => standings.All(e => !e.Stages.ContainsKey(s))).ToList();
        if (empty.Count > 0)
        {
            return (ChainGap.Fill, $"企业 {count} 家，{string.Join('、', empty.Select(s => DisplayText.OfEnum(s)))}没有企业");
        }

        var leaders = standings.Count(s => s.Stages.ContainsKey(ChainStage.Scale));
        var patents = standings.Sum(s => s.Enterprise.Inventions.Count);
        return leaders < rule.LeadersFrom || patents < rule.PatentsFrom
            ? (ChainGap.Strengthen, $"规模化企业 {leaders} 家（要求 {rule.LeadersFrom}），发明专利 {patents} 件（要求 {rule.PatentsFrom}）")
            : (ChainGap.Strong, $"企业 {count} 家，规模化 {leaders} 家，发明专利 {patents} 件，四个创新环节都有企业");
    }
}
