namespace Chuangpu.Rules.Syntax.Tree;

internal enum BinaryOperator
{
    Or, And,
    Equal, NotEqual, Less, AtMost, Greater, AtLeast,
    Add, Subtract,
    Multiply, Divide,
}
