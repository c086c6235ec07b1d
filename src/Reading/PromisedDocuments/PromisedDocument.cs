namespace Chuangpu.Reading;

/// <summary>A document the plan promises to make, issue or revise.</summary>
/// <param name="Title">The title without its 《》.</param>
/// <param name="Verb">制定, 出台, 修订, 编制, 印发 … as written.</param>
/// <param name="Start">First code unit in the given text, at the verb or the title, whichever comes first.</param>
/// <param name="End">Behind the last code unit.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record PromisedDocument(string Title, string Verb, int Start, int End, string Rule);
