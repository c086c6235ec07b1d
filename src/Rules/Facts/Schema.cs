using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;

namespace Chuangpu.Rules.Facts;

/// <summary>The facts a rule may name; modules register theirs. A rule reaches nothing else.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, Fact> _facts;

    /// <summary>A schema of these facts.</summary>
    /// <param name="facts">Names differ; full-width letters and digits count as their narrow form.</param>
    /// <exception cref="ArgumentException">Two facts have one name.</exception>
    public Schema(IEnumerable<Fact> facts) => _facts = facts.ToFrozenDictionary(f => Width.Narrow(f.Name));

    /// <summary>All facts, by name.</summary>
    public IEnumerable<Fact> Facts => _facts.Values.OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>Finds a fact by its full name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Fact? fact) => _facts.TryGetValue(Width.Narrow(name), out fact);

    /// <summary>The known name that was probably meant, or null.</summary>
    public string? Nearest(string name) => NearestName.Of(name, Facts.Select(f => f.Name));

    /// <summary>A schema with these facts besides.</summary>
    public Schema With(IEnumerable<Fact> facts) => new(_facts.Values.Concat(facts));
}
