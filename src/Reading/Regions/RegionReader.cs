namespace Chuangpu.Reading;

/// <summary>Tells which region a plan is for: from its title, its issuer, or the name it calls itself by most.</summary>
internal static class RegionReader
{
    private const int Sample = 60_000;

    private static readonly (string Word, string Level)[] SelfNames =
    [
        ("我省", "province"), ("全省", "province"), ("我区", "county"), ("我市", "prefecture"), ("全市", "prefecture"), ("我县", "county"), ("全县", "county"), ("我州", "prefecture"), ("全州", "prefecture"),
        ("全旗", "county"), ("自治区", "province"), ("我旗", "county"),
    ];

    public static RegionRef? Read(string? title, string? issuer, string text)
    {
        if (IsNational(title) || (title is null && IsNational(issuer)))
            return new RegionRef("全国", "000000", "national");
        var sample = text.Length > Sample ? text[..Sample] : text;
        return Last(title, sample) ?? Last(issuer, sample) ?? MostNamed(sample);
    }

    private static bool IsNational(string? name) =>
        name is not null && (name.StartsWith("国务院", StringComparison.Ordinal) || name.StartsWith("国家", StringComparison.Ordinal) || name.StartsWith("全国", StringComparison.Ordinal)
            || name.StartsWith("中华人民共和国", StringComparison.Ordinal));

    /// <summary>The lowest region at the beginning of a name: 山西省长治市… is 长治市.</summary>
    private static RegionRef? Last(string? name, string sample)
    {
        RegionRef? found = null;
        for (var at = 0; name is not null && at < name.Length;)
        {
            if (RegionRegister.At(name, at) is not { } region)
            {
                if (found is not null || at > 12)
                    break;
                at++;
                continue;
            }
            found = Choose(region, found, sample);
            at += region.Length;
        }
        return found ?? Unregistered(name);
    }

    /// <summary>A region that isn't in the register (an old or invented name) is known by its last character.</summary>
    private static RegionRef? Unregistered(string? name)
    {
        for (var i = 1; name is not null && i < Math.Min(name.Length, 10); i++)
        {
            var level = name[i] switch { '省' => "province", '市' => "prefecture", '州' or '盟' => "prefecture", '县' or '旗' => "county", '区' when i < 5 => "county", _ => null };
            if (level is not null && i >= 2 && name.AsSpan(0, i).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0)
                return new RegionRef(name[..(i + 1)], null, level);
        }
        return null;
    }

    /// <summary>Of regions of the same name, the one in the named province, or in the province the text names most.</summary>
    private static RegionRef? Choose(string name, RegionRef? above, string sample)
    {
        var candidates = RegionRegister.Find(name);
        if (candidates.Count <= 1)
            return candidates.Count == 0 ? null : candidates[0];
        if (above?.Code is { } code)
        {
            var prefix = above.Level == "province" ? code[..2] : code[..4];
            if (candidates.FirstOrDefault(c => c.Code!.StartsWith(prefix, StringComparison.Ordinal)) is { } inside)
                return inside;
        }
        var counts = Counts(sample);
        return candidates.MaxBy(c => counts.Where(p => RegionRegister.Find(p.Key).Any(r => r.Code![..2] == c.Code![..2])).Sum(p => p.Value));
    }

    private static RegionRef? MostNamed(string sample)
    {
        var counts = Counts(sample);
        var level = SelfNames.GroupBy(s => s.Level).Select(g => (Level: g.Key, Count: g.Sum(s => Count(sample, s.Word)))).MaxBy(l => l.Count);
        if (level.Count == 0)
            return null;
        // 我市 may be a county-level city; then no prefecture is named as often as the county.
        return counts.SelectMany(c => RegionRegister.Find(c.Key).Select(r => (Region: r, c.Value)))
            .Where(c => c.Region.Level == level.Level)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Region.Code, StringComparer.Ordinal)
            .Select(c => c.Region).FirstOrDefault();
    }

    private static Dictionary<string, int> Counts(string sample)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sample.Length; i++)
        {
            if (!CharRepair.IsHan(sample[i]) || RegionRegister.At(sample, i) is not { } name)
                continue;
            counts[name] = counts.GetValueOrDefault(name) + 1;
            i += name.Length - 1;
        }
        return counts;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
