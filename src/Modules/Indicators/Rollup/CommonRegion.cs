using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Rollup;

/// <summary>The region to read figures of, so that several are among them.</summary>
public static class CommonRegion
{
    /// <summary>The lowest region that has all of them below it or is one of them.</summary>
    /// <param name="codes">Six digits each, at least one.</param>
    public static string Of(IEnumerable<string> codes) => codes.Select(RegionCode.PrefixOf).Aggregate(Common).PadRight(6, '0');

    private static string Common(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        while (length > 0 && !a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length)))
        {
            length -= 2;
        }

        return a[..length];
    }
}
