namespace Chuangpu.Rules;

/// <summary>A function as an editor explains it.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="OtherNames">Other ways to write it.</param>
/// <param name="Form">How it is called.</param>
/// <param name="Meaning">What it gives, in Chinese.</param>
public sealed record FunctionHelp(string Name, IReadOnlyList<string> OtherNames, string Form, string Meaning);
