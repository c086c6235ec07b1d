namespace Chuangpu.Reading.Formats;

/// <summary>The text of a file.</summary>
/// <param name="Text">
/// For plain text and Markdown the file's own characters, byte order mark left out, line ends untouched.
/// For Word and PDF a line for each paragraph with an empty one between, a table row a line with its cells separated by tabs.
/// </param>
/// <param name="Format">What the file is, by its content.</param>
/// <param name="Warnings">What was left out or guessed, as Chinese sentences for the user; often empty.</param>
public sealed record LoadedDocument(string Text, SourceFormat Format, IReadOnlyList<string> Warnings) : LoadOutcome;
