namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>The one way each operator is printed.</summary>
internal static class Operators
{
    public static string Sign(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "或",
        BinaryOperator.And => "且",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "≠",
        BinaryOperator.Less => "<",
        BinaryOperator.AtMost => "≤",
        BinaryOperator.Greater => ">",
        BinaryOperator.AtLeast => "≥",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "×",
        _ => "/",
    };
}
