namespace Chuangpu.Rules.Syntax;

internal enum TokenKind
{
    End, Name, Number, Text, Date, Period,
    Plus, Minus, Times, Over,
    Equal, NotEqual, Less, AtMost, Greater, AtLeast,
    Open, Close, Comma, Semicolon, Colon,
    And, Or, Not, If, Then, Else, In, NotIn, At, Between, BetweenEnd, Empty, NotEmpty, Where, Yes, No, Check,
}
