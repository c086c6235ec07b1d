using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Facts;

/// <summary>Answers what a rule asks about one subject at one time. It must not throw for what it does not know.</summary>
public interface IFacts
{
    /// <summary>The period of evaluation; 上年 is the one a year before.</summary>
    Period Current { get; }

    /// <summary>The value of a fact in the period the offset names, or <see cref="Value.Missing"/>. Numbers through <see cref="Value.Of(decimal, Fact)"/>.</summary>
    Value Get(Fact fact, Offset offset);
}
