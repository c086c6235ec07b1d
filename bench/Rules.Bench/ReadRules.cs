using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Bench;

/// <summary>Reads the two dozen rules of <see cref="RuleSet"/>: to a tree by hand and with Parlot, and to a checked rule.</summary>
[MemoryDiagnoser]
public class ReadRules
{
    [GlobalSetup]
    public void Compare()
    {
        // A measure of two parsers means something only when both read the same.
        foreach (var source in RuleSet.Sources)
        {
            var (ours, theirs) = (Read(source), ParlotGrammar.Expression.Parse(source) ?? throw new InvalidOperationException($"Parlot cannot read {source}"));
            if (ours != theirs)
                throw new InvalidOperationException($"{Formatter.Format(ours)} and {Formatter.Format(theirs)} differ.");
            if (!Formula.Read(source, RuleSet.Schema).Succeeded)
                throw new InvalidOperationException(string.Join('\n', Formula.Read(source, RuleSet.Schema).Diagnostics));
        }
    }

    [Benchmark(Baseline = true)]
    public int HandWritten() => RuleSet.Sources.Sum(source => Read(source).Depth);

    [Benchmark]
    public int Parlot() => RuleSet.Sources.Sum(source => ParlotGrammar.Expression.Parse(source)!.Depth);

    [Benchmark]
    public int ReadAndChecked() => RuleSet.Sources.Sum(source => Formula.Read(source, RuleSet.Schema).Rule!.Dependencies.Count);

    private static Expression Read(string source) => Parser.Formula(new DiagnosticList(new SourceText(source))).Expression;
}
