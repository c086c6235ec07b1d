namespace Chuangpu.Plans.Goals;

/// <summary>Roots in decimal: a yearly rate must lead back to the target, which binary fractions can't promise.</summary>
public static class DecimalRoot
{
    private const int MostSteps = 40;

    /// <summary>The n-th root of a positive number, by Newton's iteration, to the last digits of decimal.</summary>
    /// <param name="number">Above zero.</param>
    /// <param name="n">1 or more.</param>
    public static decimal Of(decimal number, int n)
    {
        if (n == 1)
        {
            return number;
        }

        // The binary root is only where the iteration starts.
        var root = (decimal)Math.Pow((double)number, 1.0 / n);
        for (var step = 0; step < MostSteps && root > 0; step++)
        {
            var next = root - ((root - (number / Power(root, n - 1))) / n);
            if (Math.Abs(next - root) <= 1e-26m * root)
            {
                return next;
            }

            root = next;
        }

        return root;
    }

    /// <summary>A whole power, by multiplication.</summary>
    public static decimal Power(decimal number, int n)
    {
        var power = 1m;
        for (var i = 0; i < n; i++)
        {
            power *= number;
        }

        return power;
    }
}
