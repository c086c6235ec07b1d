namespace Chuangpu.WebKit;

/// <summary>One entry of a list to choose from.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="Group">Heading it stands under, if any.</param>
public sealed record Choice<T>(T Value, string Text, string? Group = null);
