namespace Chuangpu.Assessment.Schemes;

/// <summary>Something that keeps a scheme from being used.</summary>
/// <param name="Item">The code of the item it is about, or null for the whole.</param>
/// <param name="Message">What to do, in Chinese.</param>
public sealed record SchemeFault(string? Item, string Message);
