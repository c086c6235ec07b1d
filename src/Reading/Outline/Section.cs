namespace Chuangpu.Reading;

/// <summary>A heading with the headings above it.</summary>
internal sealed class Section
{
    private static readonly Words PastWords = new(
        "回顾", "主要成就", "取得成就", "发展成就", "成就", "现状", "发展基础", "工作基础", "基础与形势", "基础和环境", "发展环境", "存在问题", "存在的问题",
        "主要问题", "问题与", "短板", "面临形势", "面临的形势", "面临", "形势分析", "发展形势", "形势", "机遇", "挑战", "背景", "主要成效", "工作成效", "成效", "成绩",
        "不足", "差距", "进展情况", "主要进展", "取得的进展", "基础条件", "基本情况", "良好基础", "工作进展", "完成情况", "实施情况", "发展态势");

    private static readonly Words TaskWords = new("补", "加快", "着力", "强化", "提升", "抢抓", "应对", "优化", "营造", "构建", "建立", "推进", "完善", "改善", "目标");

    private static readonly Words GoalWords = new("目标", "指标");

    private static readonly Words ProjectWords = new("重点项目", "重大项目", "科技项目", "重点工程", "重大工程", "重大专项", "支持项目", "重点科技项目", "项目清单", "工程项目", "标志性项目");

    // Behind the words: its constructor needs them.
    public static readonly Section Root = new(null, "", HeadingRank.None);

    public Section(Section? parent, string title, HeadingRank rank)
    {
        Parent = parent;
        Title = title;
        Rank = rank;
        Depth = parent is null ? 0 : parent.Depth + 1;
        var task = TaskWords.At(title, Math.Min(HeadingMark.Read(title).Length, title.Length), title.Length) is not null;
        IsPast = parent is { IsPast: true } || (!task && PastWords.AnyIn(title) && !GoalWords.AnyIn(title));
        IsGoals = !IsPast && (parent is { IsGoals: true } || GoalWords.AnyIn(title));
        IsProjects = !IsPast && ProjectWords.AnyIn(title);
        Path = parent is null ? [] : [.. parent.Path, title];
    }

    public Section? Parent { get; }

    public string Title { get; }

    public HeadingRank Rank { get; }

    public int Depth { get; }

    /// <summary>The section tells of what was and what is; its numbers are no goals.</summary>
    public bool IsPast { get; }

    /// <summary>The section lists the plan's goals.</summary>
    public bool IsGoals { get; }

    /// <summary>The section lists projects.</summary>
    public bool IsProjects { get; }

    /// <summary>The section or one above it lists projects.</summary>
    public bool InProjects => IsProjects || Parent is { InProjects: true };

    /// <summary>The headings from the outermost to this one.</summary>
    public IReadOnlyList<string> Path { get; }
}
