namespace Chuangpu.Cockpit.Chains;

/// <summary>From what on a node counts as built, thin or strong. Kept with the chain, seen on its page.</summary>
public sealed record ChainRule
{
    /// <summary>建链 below so many enterprises.</summary>
    public int BuildBelow { get; set; } = 1;

    /// <summary>延链 where every node before it has so many enterprises and it has fewer.</summary>
    public int ExtendFrom { get; set; } = 5;

    /// <summary>强链 with fewer enterprises at scale.</summary>
    public int LeadersFrom { get; set; } = 3;

    /// <summary>强链 with fewer invention patents.</summary>
    public int PatentsFrom { get; set; } = 20;

    /// <summary>An enterprise is at scale from this revenue, in 万元; 2,000 is where statistics begin for industry.</summary>
    public int ScaleFromWan { get; set; } = 2_000;
}
