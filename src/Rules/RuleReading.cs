using System.Diagnostics.CodeAnalysis;
using Chuangpu.Rules.Messages;

namespace Chuangpu.Rules;

/// <summary>A source that was read: the rule when nothing is wrong, and all that there is to say about it.</summary>
/// <typeparam name="T">Formula, check or file.</typeparam>
public sealed class RuleReading<T>
    where T : class
{
    internal RuleReading(T? rule, IReadOnlyList<Diagnostic> diagnostics) => (Rule, Diagnostics) = (rule, diagnostics);

    /// <summary>The rule; null when there are errors.</summary>
    public T? Rule { get; }

    /// <summary>Errors and warnings in the order of the source.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the rule may be used; there may be warnings all the same.</summary>
    [MemberNotNullWhen(true, nameof(Rule))]
    public bool Succeeded => Rule is not null;
}
