using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns.Planning;

/// <summary>
/// Turns clauses into operations over columns, as the compiler turns them into code. Exact numbers only: whole multiples of a
/// scale that is known here, or fractions of two of them. Throws <see cref="NotInColumns"/> for what has no such form.
/// </summary>
internal sealed partial class Planner(FactColumns columns, DateOnly day, Plan plan)
{
    private readonly Dictionary<(Formula, Period), Term> _formulas = [];
    private readonly Ledger _ledger = Ledger.Of(columns);
    private Clause _clause = null!;
    private int _index;

    private Term Translate(TypedNode node, Period current, int space)
    {
        if (IsConstant(node))
            return Constant(node, current, space);
        return node switch
        {
            FactNode fact => Fact(fact, current, space),
            FieldNode field => Column(FieldOf(field, current), HasLimits(FieldOf(field, current).Fact), field.Type, space),
            EmptyNode empty => Empty(empty, current, space),
            _ when node.Type is RuleType.QuantityType => Number(node, current, space),
            _ when node.Type == RuleType.YesNo => Condition(node, current, space),
            IfNode choice when choice.Type == RuleType.Date || choice.Type == RuleType.Text => Choose(choice, current, space),
            CalendarNode calendar when calendar.Type == RuleType.Date => LaterDay(calendar, current, space),
            RecordsAggregateNode aggregate => Gather(aggregate, current, space),
            _ => throw new NotInColumns($"结果是{node.Type}的式子"),
        };
    }

    private Term Constant(TypedNode node, Period current, int space) => Evaluator.Run(node, new FactsOfDay(current, day), null).Value switch
    {
        PeriodValue => throw new NotInColumns("期间"),
        UnknownValue => Missing(node, space),
        var value => Term.Of(value),
    };

    private static bool IsConstant(TypedNode node) => node switch
    {
        FactNode fact => fact.Dependency.Fact.Name == ClauseSchema.Day.Name,
        FieldNode or RecordsAggregateNode or PeriodSpanNode => false,
        _ => node.Parts.All(IsConstant),
    };

    // What is missing in every row.
    private Term Missing(TypedNode node, int space) => new(Add(new ConstantState(space, Known.Missing, node.Type != RuleType.YesNo)), Numbers.Number.One);

    private Term Fact(FactNode node, Period current, int space)
    {
        var (fact, offset) = (node.Dependency.Fact, node.Dependency.Offset);
        var period = offset.From(current);
        if (_clause.FormulaNamed(fact.Name) is { } formula)
            return period is { } then ? OfSubject(Formula(formula, then), formula.Root, space) : Missing(node, space);
        if (Found(fact, period) is { } column)
            return OfSubject(Column(column, HasLimits(fact), node.Type, 0), node, space);
        if (HasLimits(fact))
            return new(Add(new ConstantState(space, Known.Open, true)), Numbers.Number.One);
        return Missing(node, space);
    }

    private static bool HasLimits(Fact fact) => fact.Least is not null || fact.Most is not null;

    private FactColumn FieldOf(FieldNode field, Period current) =>
        ((RecordsColumn)Found(field.Dependency.Fact, field.Dependency.Offset.From(current))!).Field(field.Index);

    private FactColumn? Found(Fact fact, Period? period) => columns.Find(fact, period);

    private Term Formula(Formula formula, Period period)
    {
        if (_formulas.TryGetValue((formula, period), out var known))
        {
            if (known.Constant is null)
                plan.Use(known.Id, _index);
            return known;
        }
        return _formulas[(formula, period)] = Translate(formula.Root, period, 0);
    }

    private Term OfSubject(Term term, TypedNode node, int space) => space == 0 || term.Constant is not null
        ? term
        : term with { Id = Add(new OfSubject(space, term.Id, node.Type != RuleType.YesNo)) };

    private Term Column(FactColumn column, bool hasLimits, RuleType type, int space) => column switch
    {
        NumberColumn numbers when type is RuleType.QuantityType =>
            new(Add(new ReadNumbers(space, numbers, hasLimits)), numbers.Scale),
        DayColumn days when type == RuleType.Date => new(Add(new ReadNumbers(space, days, false)), Numbers.Number.One),
        TextColumn texts when type == RuleType.Text => new(Add(new ReadNumbers(space, texts, false)), Numbers.Number.One),
        YesNoColumn yesNos when type == RuleType.YesNo => Term.Condition(Add(new ReadConditions(space, yesNos))),
        _ => throw new NotInColumns($"事实「{column.Fact.Name}」（{column.Fact.Type}）"),
    };

    private Term Empty(EmptyNode empty, Period current, int space)
    {
        var column = empty.Operand switch
        {
            FieldNode field => FieldOf(field, current),
            FactNode fact when _clause.FormulaNamed(fact.Dependency.Fact.Name) is null => Found(fact.Dependency.Fact, fact.Dependency.Offset.From(current)),
            _ => throw new NotInColumns("公式「为空」"),
        };
        if (column is null)
            return Term.Of(Value.Of(!empty.Negated));
        var isEmpty = empty.Operand is FieldNode ? Term.Condition(Add(new IsEmpty(space, column))) : OfSubject(Term.Condition(Add(new IsEmpty(0, column))), empty, space);
        return empty.Negated ? Term.Condition(Add(new Not(space, isEmpty.Id))) : isEmpty;
    }

    // A list is looked through only where its records are what the rule takes them for.
    private RecordsColumn? List(FactNode list, Period current) => Found(list.Dependency.Fact, list.Dependency.Offset.From(current)) switch
    {
        null => null,
        RecordsColumn records when records.Fact.Type == list.Type => records,
        _ => throw new NotInColumns($"列表「{list.Dependency.Fact.Name}」"),
    };

    private int Add(Operation operation) => plan.Add(operation, _index);

    private sealed class FactsOfDay(Period current, DateOnly day) : IFacts
    {
        public Period Current => current;

        public Value Get(Fact fact, Offset offset) => Value.Of(day);
    }
}
