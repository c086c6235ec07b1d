namespace Chuangpu.Cockpit.Chains;

/// <summary>A node as it stands in a region.</summary>
/// <param name="Node">The node.</param>
/// <param name="Standings">Who stands there.</param>
/// <param name="ByRule">What it needs by the rule.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="Judgement">What a person judged instead, or null.</param>
public sealed record NodeView(ChainNode Node, IReadOnlyList<Standing> Standings, ChainGap ByRule, string Evidence, ChainJudgement? Judgement)
{
    /// <summary>What it needs: as judged, else by the rule.</summary>
    public ChainGap Gap => Judgement?.Gap ?? ByRule;

    /// <summary>Research units of the enterprises.</summary>
    public int Platforms => Standings.Sum(s => s.Enterprise.Platforms.Count);

    /// <summary>Invention patents of the enterprises.</summary>
    public int Patents => Standings.Sum(s => s.Enterprise.Inventions.Count);

    /// <summary>Unanswered problems of the enterprises.</summary>
    public int Needs => Standings.Sum(s => s.Enterprise.Needs.Count);

    /// <summary>How many have reached a stage.</summary>
    public int At(ChainStage stage) => Standings.Count(s => s.Stages.ContainsKey(stage));

    /// <summary>Whether somebody at it is invented for the demo.</summary>
    public bool IsDemo => Standings.Any(s => s.IsDemo);
}
