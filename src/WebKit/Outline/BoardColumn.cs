namespace Chuangpu.WebKit;

/// <summary>One column of a <see cref="Board{T}"/>.</summary>
/// <typeparam name="T">What a card is.</typeparam>
/// <param name="Title">Title: a department, a state.</param>
/// <param name="Cards">Its cards, in order.</param>
/// <param name="Tone">State, for columns that are states.</param>
/// <param name="Href">Where the whole column leads.</param>
/// <param name="Note">Under the title: how many are late.</param>
public sealed record BoardColumn<T>(string Title, IReadOnlyList<T> Cards, Tone Tone = Tone.Neutral, string? Href = null, string? Note = null);
