namespace Chuangpu.WebKit;

/// <summary>What a table does on a phone.</summary>
public enum NarrowTable
{
    /// <summary>Each row becomes a card of labelled values.</summary>
    Cards,

    /// <summary>The table scrolls sideways within its panel, its first column staying.</summary>
    Scroll,
}
