namespace Chuangpu.Rules.Values;

/// <summary>A text.</summary>
/// <param name="Text">Compared letter by letter.</param>
public sealed record TextValue(string Text) : Value;
