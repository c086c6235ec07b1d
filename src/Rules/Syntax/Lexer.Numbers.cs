using System.Globalization;
using System.Numerics;
using System.Text;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Lexer
{
    private const int LongestNumber = 30;

    private void ReadNumber()
    {
        var start = _at;
        if (ReadDate())
            return;
        var digits = ReadDigits(start);
        var decimals = "";
        if (Current == '.' && char.IsAsciiDigit(Ahead(1)))
        {
            _at++;
            decimals = Run();
        }
        var span = new SourceSpan(start, _at - start);
        if (digits.Length > LongestNumber || decimals.Length > LongestNumber)
        {
            diagnostics.Error(span, $"数太长：整数和小数各最多 {LongestNumber} 位。");
            (digits, decimals) = ("1", "");
        }
        var number = decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var small) && digits.Length + decimals.Length < 20
            ? Number.Of(small)
            : Number.Of(BigInteger.Parse(digits + decimals, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals.Length));
        var unit = ReadUnit();
        Add(Token.Of(new SourceSpan(start, _at - start), number, unit));
    }

    private string ReadUnit()
    {
        if (Current is '%' or '‰')
        {
            var sign = Current;
            _at++;
            return sign.ToString();
        }
        var length = UnitSymbols.LongestAt(_text.AsSpan(_at, Math.Min(12, _text.Length - _at)));
        var symbol = _text.Substring(_at, length);
        _at += length;
        return symbol;
    }

    // 1,200,000: a comma between digits parts thousands, except between the arguments of a function, where it could part two.
    private string ReadDigits(int start)
    {
        var first = Run();
        if (Current != ',' || !IsGroup())
            return first;
        var digits = new StringBuilder(first);
        var grouped = false;
        while (digits.Length <= LongestNumber && (grouped || digits.Length <= 3) && Current == ',' && IsGroup())
        {
            _at++;
            digits.Append(Run());
            grouped = true;
        }
        if (grouped && _brackets.TryPeek(out var call) && call)
        {
            diagnostics.Error(new SourceSpan(start, _at - start),
                $"「{_text[start.._at]}」在括号里分不清是千分位还是两个参数：是一个数就去掉逗号，是两个就在逗号后加空格。");
        }
        return digits.ToString();
    }

    private bool IsGroup() => char.IsAsciiDigit(Ahead(1)) && char.IsAsciiDigit(Ahead(2)) && char.IsAsciiDigit(Ahead(3)) && !char.IsAsciiDigit(Ahead(4));

    private string Run()
    {
        var start = _at;
        while (char.IsAsciiDigit(Current))
            _at++;
        return Width.Narrow(_text[start.._at]);
    }

    // 2024-03-01, 2024年3月1日, 2024年3月, 2024年第1季度, 2024年; else nothing is consumed.
    private bool ReadDate()
    {
        var start = _at;
        if (Ahead(4) is not ('-' or '年'))
            return false;
        var digits = Run();
        if (digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1900 and <= 2999 and var year)
        {
            if (Current == '-' && Part("-") is { } month && Part("-") is { } day)
                return AddDate(start, year, month, day);
            _at = start + 4;
            if (Current == '年')
            {
                _at++;
                return ReadChineseDate(start, year);
            }
        }
        _at = start;
        return false;
    }

    private bool ReadChineseDate(int start, int year)
    {
        var after = _at;
        if (Current == '第')
            _at++;
        var part = Run();
        if (part.Length is 1 or 2 && int.Parse(part, CultureInfo.InvariantCulture) is var number)
        {
            if (Current == '季')
            {
                _at += Ahead(1) == '度' ? 2 : 1;
                return AddPeriod(start, number is >= 1 and <= 4 ? Period.OfQuarter(year, number) : null);
            }
            if (Current == '月' && _text[after] != '第')
            {
                _at++;
                var month = _at;
                var day = Run();
                if (day.Length is 1 or 2 && Current is '日' or '号')
                {
                    _at++;
                    return AddDate(start, year, number, int.Parse(day, CultureInfo.InvariantCulture));
                }
                _at = month;
                return AddPeriod(start, number is >= 1 and <= 12 ? Period.OfMonth(year, number) : null);
            }
        }
        _at = after;
        return AddPeriod(start, Period.OfYear(year));
    }

    private int? Part(string before)
    {
        if (Current != before[0])
            return null;
        _at++;
        var digits = Run();
        return digits.Length is 1 or 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private bool AddDate(int start, int year, int month, int day)
    {
        var span = new SourceSpan(start, _at - start);
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        if (!exists)
            diagnostics.Error(span, $"没有「{_text[start.._at]}」这一天。");
        Add(Token.Of(span, exists ? new DateOnly(year, month, day) : new DateOnly(year, 1, 1)));
        return true;
    }

    private bool AddPeriod(int start, Period? period)
    {
        var span = new SourceSpan(start, _at - start);
        if (period is null)
            diagnostics.Error(span, $"没有「{_text[start.._at]}」这个期间：一年有 4 个季度、12 个月。");
        Add(Token.Of(span, period ?? Period.OfYear(2000)));
        return true;
    }
}
