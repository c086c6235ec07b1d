namespace Chuangpu.Reading;

/// <summary>翻一番, 翻两番, 翻番: growth told by doubling.</summary>
internal static class Doubling
{
    /// <summary>The first doubling in a range: where it stands and the percent it grows by.</summary>
    public static (int Start, int End, decimal Percent)? At(string text, int start, int end)
    {
        for (var i = text.IndexOf('翻', start, end - start); i >= 0 && i < end; i = i + 1 < end ? text.IndexOf('翻', i + 1, end - i - 1) : -1)
        {
            if (i + 1 < end && text[i + 1] == '番')
                return (i, i + 2, 100);
            if (i + 2 >= end || text[i + 2] != '番')
                continue;
            var times = text[i + 1] switch { '一' or '1' => 1, '两' or '二' or '2' => 2, '三' or '3' => 3, _ => 0 };
            if (times > 0)
                return (i, i + 3, ((1 << times) - 1) * 100);
        }
        return null;
    }
}
