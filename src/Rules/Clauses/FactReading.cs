using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Clauses;

/// <summary>Makes the facts a file declares itself (事实 …).</summary>
internal static class FactReading
{
    public static IReadOnlyList<Fact> Of(IReadOnlyList<Declaration> declarations, DiagnosticList diagnostics)
    {
        var facts = new Dictionary<string, Fact>();
        foreach (var declaration in declarations.OfType<FactDeclaration>())
        {
            var name = declaration.Name.Name;
            if (TypeOf(declaration.Type, name, diagnostics) is not { } type)
                continue;
            if (ClauseSchema.Facts.Any(f => f.Name == name))
                diagnostics.Error(declaration.Name.Span, $"「{name}」由平台给出，不能再声明。");
            else if (!facts.TryAdd(name, new Fact(name, type) { Grain = declaration.Grain, Definition = declaration.Definition ?? "", Source = "本文件" }))
                diagnostics.Error(declaration.Name.Span, $"事实「{name}」已声明，请去掉一处。");
        }
        return [.. facts.Values];
    }

    private static RuleType? TypeOf(FactTypeWord word, string name, DiagnosticList diagnostics)
    {
        switch (word.Word)
        {
            case "日期": return RuleType.Date;
            case "文本": return RuleType.Text;
            case "是否": return RuleType.YesNo;
            case "列表" when word.Fields.Length > 0: return ListOf(word, name, diagnostics);
            case "数" or "金额" or "比率": break;
            default:
                diagnostics.Error(word.Span, $"没有类型「{word.Word}」，可用：数、金额、比率、日期、文本、是否、列表（…）。");
                return null;
        }
        if (Unit.Parse(word.Unit ?? word.Word switch { "金额" => "元", "比率" => "%", _ => "" }) is not { } unit)
        {
            diagnostics.Error(word.Span, $"不认识单位「{word.Unit}」。");
            return null;
        }
        if (word.Word == "数" ? !unit.IsMoney && !unit.IsRatio : word.Word == "金额" ? unit.IsMoney : unit.IsRatio)
            return RuleType.Quantity(unit);
        diagnostics.Error(word.Span, $"「{word.Word}」不能以「{unit}」为单位。");
        return null;
    }

    private static RuleType.RecordsType? ListOf(FactTypeWord word, string name, DiagnosticList diagnostics)
    {
        var fields = new List<Fact>();
        foreach (var field in word.Fields)
        {
            if (TypeOf(field.Type, field.Name.Name, diagnostics) is not { } type)
                return null;
            if (fields.Exists(f => f.Name == field.Name.Name))
                diagnostics.Error(field.Name.Span, $"字段「{field.Name.Name}」重复。");
            fields.Add(new Fact(field.Name.Name, type));
        }
        return new RuleType.RecordsType(new RecordShape(name[(name.LastIndexOf('.') + 1)..], fields));
    }
}
