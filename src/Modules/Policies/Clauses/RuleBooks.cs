using System.Collections.Concurrent;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Policies.Clauses;

/// <summary>
/// Rule files that were read, kept by their text: a page that asks for the clauses of a policy again finds them read. A text is
/// read against the facts the platform offers, which do not change while it runs.
/// </summary>
/// <param name="schema">The facts of all modules.</param>
public sealed class RuleBooks(Schema schema)
{
    // A region's policies are some dozens; simulations and edits add texts that are soon of no use.
    private const int Most = 300;

    private readonly ConcurrentDictionary<string, Lazy<RuleReading<RuleFile>>> _read = new(StringComparer.Ordinal);

    /// <summary>The facts a clause may name.</summary>
    public Schema Schema => schema;

    /// <summary>The parts of one policy as one file, so that clauses can name each other.</summary>
    /// <param name="parts">The texts, in the order their clauses count.</param>
    public static string Compose(IEnumerable<string> parts) => string.Join('\n', parts.Select(p => p.ReplaceLineEndings("\n").TrimEnd('\n')));

    /// <summary>The file of a text, with what there is to say about it.</summary>
    /// <param name="text">A rule file.</param>
    public RuleReading<RuleFile> Read(string text)
    {
        if (_read.Count > Most)
        {
            _read.Clear();
        }

        // Two that ask at once read it once.
        return _read.GetOrAdd(text, t => new Lazy<RuleReading<RuleFile>>(() => RuleFile.Read(t, schema))).Value;
    }
}
