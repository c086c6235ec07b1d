namespace Chuangpu.Plans.Import;

/// <summary>A paragraph of a document under review, as HTML.</summary>
/// <param name="Start">Where it starts in the text; its name on the page.</param>
/// <param name="Html">What stands inside it.</param>
public sealed record ParagraphMarkup(int Start, string Html);
