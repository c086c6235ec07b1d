namespace Chuangpu.Cockpit.KeyIndicators;

/// <summary>Where a cockpit's key indicators come from.</summary>
public enum KeyIndicatorOrigin
{
    /// <summary>The region chose them.</summary>
    Chosen,

    /// <summary>The nearest region above that chose any.</summary>
    Inherited,

    /// <summary>They measure goals of the region's plans in force.</summary>
    Goals,

    /// <summary>Neither: what plans of science and innovation ask for first.</summary>
    Usual,
}
