using System.Globalization;
using System.Xml.Linq;
using Chuangpu.Kernel.Publicity;
using Chuangpu.WebKit;

namespace Chuangpu.Portal.Discovery;

/// <summary>The newest of the news as an Atom feed (RFC 4287).</summary>
internal static class NewsFeed
{
    private const int Most = 50;

    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    public static XElement Of(PublicContents contents, string root)
    {
        var news = contents.Items.Where(i => i.IsNews).OrderByDescending(i => i.On).Take(Most).ToList();
        return new XElement(
            Ns + "feed", new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            new XElement(Ns + "id", $"{root}/open/feed.xml"), new XElement(Ns + "title", "科技创新公告公示"), new XElement(Ns + "updated", Moment(news.FirstOrDefault()?.On ?? contents.Day)),
            new XElement(Ns + "author", new XElement(Ns + "name", "科技创新公开")),
            Link($"{root}/open/news", "alternate"), Link($"{root}/open/feed.xml", "self"), news.Select(i => Entry(i, contents, root)));
    }

    private static XElement Entry(PublicItem item, PublicContents contents, string root) => new(
        Ns + "entry", new XElement(Ns + "id", $"{root}{item.Href}?{item.Kind}-{item.On:yyyyMMdd}"),
        new XElement(Ns + "title", $"【{DisplayText.OfEnum(item.Kind)}】{item.Title}{(item.IsDemo ? "（演示数据）" : "")}"), new XElement(Ns + "updated", Moment(item.On!.Value)),
        Link(root + item.Href, "alternate"), new XElement(Ns + "category", new XAttribute("term", contents.NameOf(item.RegionCode))), new XElement(Ns + "summary", item.Summary));

    private static XElement Link(string href, string rel) => new(Ns + "link", new XAttribute("rel", rel), new XAttribute("href", href));

    // The day as it begins in China.
    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
