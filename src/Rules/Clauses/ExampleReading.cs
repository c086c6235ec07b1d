using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>Checks a worked example: each fact against its declaration, each result against what the clause gives.</summary>
internal sealed class ExampleReading(RuleFile file, Checker checker, ExampleDeclaration declaration)
{
    private readonly Dictionary<(string, Period?), Value> _values = [];
    private readonly Period _current = Period.OfYear(declaration.On.Year);
    private bool _wrong;

    public Example? Read(Clause clause)
    {
        foreach (var given in declaration.Facts)
            Read(given);
        foreach (var list in declaration.Records.GroupBy(r => r.List.Name))
            Read(list.Key, [.. list]);
        _values.TryAdd((ClauseSchema.Awards.Name, null), Value.Of([]));
        var expected = declaration.Expected.Select(e => Read(e, clause)).OfType<Example.Expectation>().ToList();
        var line = checker.Diagnostics.Source.Place(declaration.Span.Start).Line;
        return _wrong || expected.Count < declaration.Expected.Length ? null
            : new Example(declaration.Title, line, clause, declaration.On, new Given(_current, _values), expected);
    }

    private void Read(GivenFact given)
    {
        if (checker.Check(given.Fact) is not { } node)
            _wrong = true;
        else if (node is not FactNode { Dependency: var dependency } || file.Formulas.Any(f => f.Name == dependency.Fact.Name))
            Wrong(given.Fact, "算例里只能给事实，公式由事实算出。");
        else if (dependency.Fact.Type is RuleType.RecordsType)
            Wrong(given.Fact, $"「{dependency.Fact.Name}」是列表，请一条一行写「记录 {dependency.Fact.Name} 字段 = 值、…」。");
        else if (checker.CheckGiven(dependency, given) is not { } value)
            _wrong = true;
        else if (!_values.TryAdd(Key(dependency), value))
            Wrong(given.Fact, $"「{dependency}」给了两次。");
    }

    private void Read(string name, GivenRecord[] records)
    {
        var list = records[0].List;
        if (!checker.Schema.TryFind(name, out var fact) || fact.Type is not RuleType.RecordsType { Shape: var shape })
        {
            Wrong(list, $"没有列表「{name}」。");
            return;
        }
        var rows = new List<IReadOnlyList<Value>>();
        foreach (var record in records)
        {
            var row = Enumerable.Repeat(Value.Missing, shape.Fields.Count).ToArray();
            foreach (var field in record.Fields)
            {
                var index = field.Fact is NameExpression written ? shape.IndexOf(written.Name) : -1;
                if (index < 0)
                    Wrong(field.Fact, $"「{shape.Name}」没有这个字段，有：{string.Join('、', shape.Fields.Select(f => f.Name))}。");
                else if (checker.CheckGiven(new Dependency(shape.Fields[index], Offset.None), field) is { } value)
                    row[index] = value;
                else
                    _wrong = true;
            }
            rows.Add(row);
        }
        _values[(name, fact.Grain is null ? null : _current)] = Value.Of(rows);
    }

    private Example.Expectation? Read(ExpectedValue expected, Clause clause)
    {
        if (expected.Name is { } name)
        {
            if (clause.Formulas.FirstOrDefault(f => f.Name == name.Name) is { } formula)
                return checker.CheckGiven(new Dependency(new Fact(name.Name, formula.Type), Offset.None), new GivenFact(expected.Span, name, expected.Value, null)) is { } value
                    ? new Example.Expectation(name.Name, null, value, formula.Type) : null;
            Wrong(name, $"条款「{clause.Name}」没有用到公式「{name.Name}」；要一起给出，请在条款里写「输出 {name.Name}」。");
            return null;
        }
        if (expected.Value is TextLiteral { Text: var text })
        {
            if (text is "符合" or "不符合" or "待补充")
                return new Example.Expectation(null, text == "符合" ? Entitlement.Entitled : text == "不符合" ? Entitlement.NotEntitled : Entitlement.MissingFacts, Value.Missing, RuleType.Text);
            Wrong(expected.Value, "「应得」后面应是金额，或 \"符合\"、\"不符合\"、\"待补充\"。");
            return null;
        }
        var money = new Dependency(new Fact("应得", RuleType.Money), Offset.None);
        return checker.CheckGiven(money, new GivenFact(expected.Span, expected.Value, expected.Value, null)) is { } amount
            ? new Example.Expectation(null, null, amount, RuleType.Money) : null;
    }

    private void Wrong(Expression at, string message)
    {
        checker.Diagnostics.Error(at.Span, message);
        _wrong = true;
    }

    private (string, Period?) Key(Dependency dependency) => (dependency.Fact.Name, dependency.Fact.Grain is null ? null : dependency.Offset.From(_current));

    private sealed class Given(Period current, Dictionary<(string, Period?), Value> values) : IFacts
    {
        public Period Current => current;

        public Value Get(Fact fact, Offset offset) => values.GetValueOrDefault((fact.Name, fact.Grain is null ? null : offset.From(current)), Value.Missing);
    }
}
