using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>Word's automatic numbers, which stand nowhere in the text: definitions, counters, and the label of each paragraph.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, ListDefinition> _lists = [];
    private readonly Dictionary<string, StyleNumbering> _styles = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public static WordNumbering None => new();

    private sealed record StyleNumbering(int? List, int? Level, string? BasedOn);

    private sealed record ListDefinition(int AbstractId, Level?[] Levels, int?[] StartOverrides);

    public static WordNumbering Read(MainDocumentPart main)
    {
        var numbering = new WordNumbering();
        numbering.ReadStyles(main.StyleDefinitionsPart?.Styles);
        numbering.ReadLists(main.NumberingDefinitionsPart?.Numbering);
        return numbering;
    }

    /// <summary>The label before a paragraph, "" for none; counts on.</summary>
    public string NextLabel(string? styleId, int? listId, int? level)
    {
        var (list, ownLevel) = Resolve(styleId, listId, level);
        if (list is null || !_lists.TryGetValue(list.Value, out var definition))
            return "";

        var at = Math.Clamp(ownLevel, 0, Levels - 1);
        if (definition.Levels[at] is not { } format)
            return "";
        var counters = Count(list.Value, definition, at);
        return Label(format, at, definition.Levels, counters);
    }

    private (int? List, int Level) Resolve(string? styleId, int? listId, int? level)
    {
        // numId 0 takes a style's numbering away (ISO/IEC 29500-1, 17.9.18).
        for (var hops = 0; (listId is null || level is null) && styleId is not null && hops < 20 && _styles.TryGetValue(styleId, out var style); hops++)
        {
            listId ??= style.List;
            level ??= style.Level;
            styleId = style.BasedOn;
        }

        return (listId is null or 0 ? null : listId, level ?? 0);
    }

    private int?[] Count(int list, ListDefinition definition, int level)
    {
        if (!_counters.TryGetValue(definition.AbstractId, out var counters))
            _counters[definition.AbstractId] = counters = new int?[Levels];

        var start = definition.Levels[level]?.StartNumberingValue?.Val?.Value ?? 1;
        if (definition.StartOverrides[level] is { } restart && _restarted.Add((list, level)))
            counters[level] = restart;
        else
            counters[level] = counters[level] is { } current ? current + 1 : start;

        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (definition.Levels[deeper]?.LevelRestart?.Val?.Value != 0)
                counters[deeper] = null;
        return counters;
    }

    private static string Label(Level format, int at, Level?[] levels, int?[] counters)
    {
        var pattern = format.LevelText?.Val?.Value ?? "";
        if (format.NumberingFormat?.Val?.Value is { } kind && kind == NumberFormatValues.Bullet)
            return pattern.Length == 0 || IsPrivateUse(pattern[0]) ? "• " : pattern + " ";

        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var value = counters[level] ?? levels[level]?.StartNumberingValue?.Val?.Value ?? 1;
                label.Append(NumberText.Format(value, format.IsLegalNumberingStyle is not null && level != at ? NumberFormatValues.Decimal : levels[level]?.NumberingFormat?.Val?.Value));
            }
            else
                label.Append(pattern[i]);
        }

        // Chinese numbers carry their own separation; after 1.1 or 第一章 the tab or space that Word shows is kept as one space.
        if (label.Length > 0 && label[^1] is not ('、' or '）' or ')' or '．' or '，' or '：')
            && format.LevelSuffix?.Val?.Value is var suffix && suffix != LevelSuffixValues.Nothing)
            label.Append(' ');
        return label.ToString();
    }

    private static bool IsPrivateUse(char c) => c is >= '\uE000' and <= '\uF8FF';

    private void ReadStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
            {
                var own = style.StyleParagraphProperties?.NumberingProperties;
                _styles[id] = new StyleNumbering(own?.NumberingId?.Val?.Value, own?.NumberingLevelReference?.Val?.Value, style.BasedOn?.Val?.Value);
            }
    }

    private void ReadLists(Numbering? numbering)
    {
        var shared = new Dictionary<int, Level?[]>();
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            if (definition.AbstractNumberId?.Value is { } id)
                shared[id] = ByLevel(definition.Elements<Level>());

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is not { } id || instance.AbstractNumId?.Val?.Value is not { } sharedId || !shared.TryGetValue(sharedId, out var levels))
                continue;

            var own = (Level?[])levels.Clone();
            var starts = new int?[Levels];
            foreach (var change in instance.Elements<LevelOverride>())
                if (change.LevelIndex?.Value is >= 0 and < Levels and var at)
                {
                    own[at] = change.Level ?? own[at];
                    starts[at] = change.StartOverrideNumberingValue?.Val?.Value;
                }

            _lists[id] = new ListDefinition(sharedId, own, starts);
        }
    }

    private static Level?[] ByLevel(IEnumerable<Level> levels)
    {
        var byLevel = new Level?[Levels];
        foreach (var level in levels)
            if (level.LevelIndex?.Value is >= 0 and < Levels and var at)
                byLevel[at] = level;
        return byLevel;
    }
}
