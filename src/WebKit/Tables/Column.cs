using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One column of a <see cref="DataTable{T}"/>. Declare the columns of a page once, in a static field.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Title">Head of the column.</param>
/// <param name="Value">The value: sorted by, and shown unless there is a <paramref name="Cell"/>.</param>
/// <param name="Format">.NET format of the value, such as <c>N2</c>.</param>
/// <param name="Cell">How the value is shown; else as <see cref="DisplayText"/> does.</param>
/// <param name="Numeric">Right-aligned in tabular figures.</param>
/// <param name="Hideable">Whether the user may hide it.</param>
/// <param name="Hidden">Hidden until the user asks for it.</param>
/// <param name="Sortable">Whether its head sorts.</param>
/// <param name="Missing">Why a value may be missing, shown behind the dash.</param>
/// <param name="Key">Its name in addresses; the title unless given.</param>
/// <param name="FileUnit">Unit of <paramref name="Value"/>, named in the head of a file; for a <paramref name="Cell"/> that names its own unit on the page.</param>
public sealed record Column<T>(
    string Title,
    Func<T, object?> Value,
    string? Format = null,
    RenderFragment<T>? Cell = null,
    bool Numeric = false,
    bool Hideable = true,
    bool Hidden = false,
    bool Sortable = true,
    string Missing = "未填写",
    string? Key = null,
    string? FileUnit = null)
{
    /// <summary>Its name in addresses.</summary>
    public string Key { get; } = Key ?? Title;

    /// <summary>Head of the column in a file.</summary>
    public string FileTitle => FileUnit is null ? Title : $"{Title}（{FileUnit}）";
}
