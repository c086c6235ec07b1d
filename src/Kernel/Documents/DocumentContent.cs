using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Kernel.Documents;

/// <summary>What a template is filled with. Everything its schema names is there; what is missing is a bug and throws when it is asked for.</summary>
public sealed class DocumentContent
{
    /// <summary>The columns of the list of sources.</summary>
    public const string Sources = "来源", SourceNumber = "序号";

    private readonly List<DocumentSource> _sources = [];

    /// <summary>Texts and figures by name.</summary>
    public Dictionary<string, DocumentFigure> Values { get; } = [];

    /// <summary>Conditions by name.</summary>
    public Dictionary<string, bool> Conditions { get; } = [];

    /// <summary>Lists by name; each item has a figure for every column.</summary>
    public Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, DocumentFigure>>> Lists { get; } = [];

    /// <summary>Charts by name.</summary>
    public Dictionary<string, DocumentChart> Charts { get; } = [];

    /// <summary>Which names the template has: what it does not name is not worked out and brings no source into the list.</summary>
    public Func<string, bool> IsNamed { get; init; } = _ => true;

    /// <summary>Whether anything in it is invented; every page then says so.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Works out a figure where the template names it.</summary>
    public void Put(string name, Func<DocumentFigure> figure)
    {
        if (IsNamed(name))
        {
            Values[name] = figure();
        }
    }

    /// <summary>Works out a list where the template names it.</summary>
    public void Put(string name, Func<IReadOnlyList<IReadOnlyDictionary<string, DocumentFigure>>> rows)
    {
        if (IsNamed(name))
        {
            Lists[name] = rows();
        }
    }

    /// <summary>Gives a figure its source; the same source keeps its number.</summary>
    /// <param name="text">The figure as it is read.</param>
    /// <param name="source">Where it comes from.</param>
    public DocumentFigure Sourced(string text, DocumentSource source)
    {
        var at = _sources.IndexOf(source);
        if (at < 0)
        {
            at = _sources.Count;
            _sources.Add(source);
        }

        return new(text, at + 1);
    }

    /// <summary>The sources named so far, as the list <see cref="Sources"/>.</summary>
    /// <param name="site">Where the platform is reached; without it the addresses are paths.</param>
    public void ListSources(PublicAddress site) => Lists[Sources] =
    [
        .. _sources.Select((s, i) => new Dictionary<string, DocumentFigure>
        {
            [SourceNumber] = $"{i + 1}", ["数据"] = s.What, ["期间"] = s.Period, ["数值"] = s.Value, ["确认"] = s.Confirmed, ["地址"] = new DocumentFigure(site.Of(s.Address)) { Link = site.Root is null ? null : site.Of(s.Address) },
        }),
    ];

    /// <summary>The list of sources as a template may name it; every template has to.</summary>
    public static DocumentField SourceField { get; } = new(Sources, DocumentFieldKind.List, "文中每个数据的来源，正文中的上标 [序号] 与之对应")
    {
        Columns = [(SourceNumber, "文中上标的序号"), ("数据", "是什么数据"), ("期间", "哪个期间或截至哪一天"), ("数值", "原始数值"), ("确认", "由谁、何时确认"), ("地址", "平台内查看的地址")],
        IsRequired = true,
    };
}
