namespace Chuangpu.Enterprises.Imports;

/// <summary>Something in a file that cannot be taken.</summary>
/// <param name="Place">The cell as Excel names it.</param>
/// <param name="Head">The head of its column.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record EnterpriseFault(string Place, string Head, string Message)
{
    /// <summary>The number of its row.</summary>
    public int Row => int.Parse(Place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), System.Globalization.CultureInfo.InvariantCulture);
}
