namespace Chuangpu.Reading;

/// <summary>加快建设六大…基地: a count written in Chinese before something that can be built.</summary>
internal static class ChineseCountRule
{
    private static readonly Words Makers = new("建设", "建成", "打造", "新建", "创建", "培育", "布局建设", "组建", "布局", "建立", "构建", "实施");
    private static readonly Words Counters = new("大", "个", "家", "座", "所", "项", "支", "条", "批次");
    private static readonly Words Things = new("基地", "中心", "园区", "平台", "实验室", "研究院", "研究所", "开发区", "示范区", "试验区", "产业园", "孵化器", "联盟", "创新城", "科技园", "集聚区", "高新区", "创新区", "团队", "工作站");

    public static void Read(GoalScope scope)
    {
        var masked = scope.Masked;
        var sentence = scope.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Makers.At(masked, i, sentence.End) is not { } maker)
                continue;
            var at = i + maker.Length;
            var (value, length) = ChineseNumeral.Read(masked, at, Math.Min(sentence.End, at + 4));
            if (length == 0 || value < 2 || Counters.At(masked, at + length, sentence.End) is not { } counter)
                continue;
            var end = at + length + counter.Length;
            while (end < sentence.End && !Boundary.IsAny(masked[end]))
                end++;
            var name = GoalName.Noun(scope.Text[(at + length + counter.Length)..end]);
            if (name.Length < 4 || Things.Before(name, 0, name.Length) is null)
                continue;
            scope.Found.Add(new FoundGoal(
                name, counter == "大" ? "个" : counter, null, new GoalTarget(value, null, scope.Year(i), GoalOp.Equal, null, null), i, end, "goal.chinese-count"));
            i = end;
        }
    }
}
