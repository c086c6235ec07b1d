using System.ComponentModel;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of a promised document.</summary>
public sealed record OpenDocument
{
    [Description("标识。")]
    public required Guid Id { get; init; }

    [Description("文件名称。")]
    public required string Title { get; init; }

    [Description("状态：未出台、逾期未出台、已出台、不再出台。")]
    public required string State { get; init; }

    [Description("应出台日期。")]
    public required DateOnly DueOn { get; init; }

    [Description("印发日期。")]
    public DateOnly? IssuedOn { get; init; }

    [Description("文号。")]
    public string? DocumentNumber { get; init; }

    [Description("公开网址。")]
    public string? Link { get; init; }

    [Description("日期是否为演示数据。")]
    public required bool IsDemo { get; init; }

    internal static OpenDocument Of(DocumentRow d) => new()
    {
        Id = d.Id,
        Title = d.Title,
        State = DisplayText.OfEnum(d.State),
        DueOn = d.DueOn,
        IssuedOn = d.IssuedOn,
        DocumentNumber = d.DocumentNumber,
        Link = d.Link,
        IsDemo = d.IsDemo,
    };
}
