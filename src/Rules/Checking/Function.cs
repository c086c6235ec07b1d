using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Checking;

/// <summary>One function of the language.</summary>
/// <param name="Names">The name printed first, then other ways to write it.</param>
/// <param name="Form">How it is called, for the help.</param>
/// <param name="Meaning">What it gives, for the help.</param>
/// <param name="Say">What it gives as words of a sentence, of its arguments in words.</param>
/// <param name="Build">Checks the arguments; null after saying what is wrong.</param>
internal sealed record Function(string[] Names, string Form, string Meaning, Func<string[], string> Say, Func<Checker, CallExpression, TypedNode?> Build);
