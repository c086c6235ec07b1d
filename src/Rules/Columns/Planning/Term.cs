using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns.Planning;

/// <summary>A part of a rule over columns: an operation with the scale of its numbers, or a constant, which needs none yet.</summary>
internal readonly record struct Term(int Id, Number Scale, bool IsFraction = false, Value? Constant = null)
{
    public static Term Of(Value constant) => new(-1, Number.One, false, constant);

    public static Term Condition(int id) => new(id, Number.One);
}
