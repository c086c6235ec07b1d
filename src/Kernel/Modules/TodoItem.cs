namespace Chuangpu.Kernel.Modules;

/// <summary>Something that waits for the user.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="DueOn">By when, or null.</param>
/// <param name="Category">The Chinese name of its kind, such as 进展确认.</param>
public sealed record TodoItem(string Title, string Href, DateOnly? DueOn, string Category);
