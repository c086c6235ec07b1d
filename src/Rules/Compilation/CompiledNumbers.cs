using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Compilation;

/// <summary>A rule over plain numbers as code, without a value made for each of them on the way. Making it takes milliseconds.</summary>
public sealed class CompiledNumbers
{
    private readonly Func<decimal[], Number> _code;
    private readonly Number _scale;

    internal CompiledNumbers(Func<decimal[], Number> code, Unit unit) => (_code, _scale) = (code, unit.Scale);

    /// <summary>The result in the unit, to the nearest decimal; null where code alone does not know it, such as after a division by zero. Then <see cref="RuleExpression.Evaluate"/> says what is known.</summary>
    /// <param name="entered">A number for each of <see cref="RuleExpression.Dependencies"/>, in their order and the facts' own units.</param>
    public decimal? Compute(decimal[] entered) => _code(entered) is { IsDefined: true } number ? (number / _scale).ToDecimal() : null;
}
