using System.ComponentModel;

namespace Chuangpu.Kernel.Api;

/// <summary>One page of a list of the API.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The entries of this page.</param>
/// <param name="Total">Entries on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Entries a page.</param>
public sealed record ApiPage<T>(
    [property: Description("本页内容。")] IReadOnlyList<T> Items,
    [property: Description("全部条数。")] int Total,
    [property: Description("页码，从 1 起。")] int Page,
    [property: Description("每页条数。")] int Size)
{
    /// <summary>The most entries a page may have.</summary>
    public const int MostSize = 200;

    /// <summary>The page asked for, within what may be asked for.</summary>
    /// <param name="all">All entries, in order.</param>
    /// <param name="page">From 1; the first when left out.</param>
    /// <param name="size">1 to <see cref="MostSize"/>; 50 when left out.</param>
    public static ApiPage<T> Of(IReadOnlyList<T> all, int? page, int? size)
    {
        var (at, length) = (Math.Clamp(page ?? 1, 1, 1_000_000), Math.Clamp(size ?? 50, 1, MostSize));
        return new([.. all.Skip((at - 1) * length).Take(length)], all.Count, at, length);
    }
}
