using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Remedies;

/// <summary>(a·x + b) / (c·x + d): how a quantity depends on one fact x, where it does so linearly or as a quotient of such.</summary>
internal readonly record struct LinearFraction(Number A, Number B, Number C, Number D)
{
    public static LinearFraction Fact { get; } = new(1, 0, 0, 1);

    public bool IsConstant => A.IsZero && C.IsZero;

    // The denominator does not depend on x.
    private bool IsLinear => C.IsZero;

    public static LinearFraction Constant(Number value) => new(0, value, 0, 1);

    public static LinearFraction operator -(LinearFraction value) => value with { A = -value.A, B = -value.B };

    /// <summary>The sum; null when it is no such fraction any more.</summary>
    public static LinearFraction? Add(LinearFraction left, LinearFraction right)
    {
        if (left.C == right.C && left.D == right.D)
            return left with { A = left.A + right.A, B = left.B + right.B };
        if (left.IsLinear && right.IsLinear)
            return new((left.A / left.D) + (right.A / right.D), (left.B / left.D) + (right.B / right.D), 0, 1);
        if (right.IsConstant)
            return left with { A = left.A + (right.Value * left.C), B = left.B + (right.Value * left.D) };
        return left.IsConstant ? Add(right, left) : null;
    }

    public static LinearFraction? Multiply(LinearFraction left, LinearFraction right) =>
        right.IsConstant ? left with { A = left.A * right.Value, B = left.B * right.Value }
        : left.IsConstant ? Multiply(right, left)
        : left.IsLinear && right.IsLinear ? null
        : Cancel(left, right) ?? Cancel(right, left);

    public LinearFraction? Reciprocal() => new(C, D, A, B);

    /// <summary>Where both are equal, and where either has no value; null when that is not a linear question.</summary>
    public static IEnumerable<Number>? Meetings(LinearFraction left, LinearFraction right)
    {
        if (!((left.A * right.C) - (right.A * left.C)).IsZero)
            return null;
        var slope = (left.A * right.D) + (left.B * right.C) - (right.A * left.D) - (right.B * left.C);
        var rest = (left.B * right.D) - (right.B * left.D);
        return new[] { -rest / slope, -left.D / left.C, -right.D / right.C }.Where(x => x.IsDefined);
    }

    private Number Value => B / D;

    private static LinearFraction? Cancel(LinearFraction left, LinearFraction right) =>
        left.A == right.C && left.B == right.D ? new(right.A, right.B, left.C, left.D) : null;
}
