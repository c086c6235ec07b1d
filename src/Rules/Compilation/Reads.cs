using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Compilation;

/// <summary>What compiled code calls to get at facts and fields: the value where it is known exactly, else what stands for open.</summary>
internal static class Reads
{
    public static Value Fact(Frame frame, Dependency dependency) => frame.Facts.Get(dependency.Fact, dependency.Offset);

    public static Number Entered(decimal[] entered, int index, Number scale) => entered[index] * scale;

    public static Value Field(Frame frame, int index) => index < frame.Record!.Count ? frame.Record[index] : Value.Missing;

    public static Number AsNumber(Value value) => value is NumberValue number ? number.Number : Number.Undefined;

    public static Truth AsTruth(Value value) => value is YesNoValue yesNo ? Truths.Of(yesNo.Holds) : Truth.Open;

    public static string? AsText(Value value) => (value as TextValue)?.Text;

    public static DateOnly? AsDate(Value value) => (value as DateValue)?.Date;

    public static Period? AsPeriod(Value value) => (value as PeriodValue)?.Period;

    public static Period? PeriodAt(Frame frame, Offset offset) => offset.From(frame.Facts.Current);

    public static Truth Within(DateOnly? day, Period? first, Period? last) =>
        day is { } date && first is { } from && last is { } to ? Truths.Of(date >= from.First && date <= to.Last) : Truth.Open;

    public static Truth Within(Period? period, Period? first, Period? last) =>
        period is { } of && first is { } from && last is { } to ? Truths.Of(of.First >= from.First && of.Last <= to.Last) : Truth.Open;

    public static Truth IsEmpty(Value read, bool negated) => read is null ? Truth.Open : Truths.Of(Evaluator.IsMissing(read) != negated);

    /// <summary>The fact or field as the explaining evaluator reads it, natural limits and all.</summary>
    public static Value Exactly(Frame frame, TypedNode node) => node is FactNode fact
        ? FactReader.Read(frame.Facts, fact.Dependency, fact.Span)
        : FactReader.Read(frame.Record!, (FieldNode)node);

    public static Number Between(CalendarFunction function, DateOnly? from, DateOnly? to) =>
        from is { } a && to is { } b ? Calendar.Between(function, a, b) : Number.Undefined;

    public static DateOnly? Add(CalendarFunction function, DateOnly? from, Number by) => from is { } day && by.IsDefined
        ? AsDate(Calendar.Calculate(function, [Value.Of(day), Value.Of(by)], default))
        : null;

    public static Number Part(CalendarFunction function, DateOnly? date) =>
        date is { } day ? function == CalendarFunction.Year ? day.Year : day.Month : Number.Undefined;

    public static DateOnly? Edge(CalendarFunction function, Period? period) => function == CalendarFunction.FirstDay ? period?.First : period?.Last;
}
