using Chuangpu.Enterprises.Figures;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Enterprises.Imports;

/// <summary>The template of a file of enterprises.</summary>
internal static class ImportEndpoints
{
    public static IEndpointRouteBuilder MapEnterpriseImport(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/enterprises/import/template.xlsx", () => Results.File(Template(), XlsxWriter.MediaType, "企业数据导入模板.xlsx"))
            .WithMetadata(new NeedsAttribute(Capability.ManageEnterprises)).ExcludeFromDescription();
        endpoints.MapGet("/enterprises/import/{file:guid}/marked.xlsx", async (Guid file, MarkEnterpriseFile mark, CancellationToken cancellation) => await mark.HandleAsync(file, cancellation) is { Succeeded: true } marked
                ? Results.File(marked.Value, XlsxWriter.MediaType, "企业数据核对.xlsx") : Results.NotFound())
            .WithMetadata(new NeedsAttribute(Capability.ManageEnterprises)).ExcludeFromDescription();
        return endpoints;
    }

    internal static byte[] Template()
    {
        using var bytes = new MemoryStream();
        var columns = ImportTable.Heads.Select(h => new SheetColumn(YearItems.Named(h) is { } item ? $"{h}（{item.Unit}）" : h)).ToList();
        XlsxWriter.Write(bytes, [new Sheet("企业", columns, [])],
        [
            new("一行", "一家企业，或一家企业的一年、一项资质、一份合同；只改基本信息的，“年度”和后面各列留空。"),
            new("对应", "按统一社会信用代码；没有代码而名称与企业库相同的，核对时由您决定。"),
            new("空白", "表示不改。"),
            .. EnterpriseField.All.Select(f => new SheetNote(f.Head, f.Remedy)),
            new(ImportTable.Zone, "开发区的全称或代码"),
            .. RecordColumns.All.Select(c => new SheetNote(c.Head, c.Remedy)),
            .. YearItems.All.Select(i => new SheetNote(i.Name, $"{i.Definition}；{i.Unit}")),
        ]);
        return bytes.ToArray();
    }
}
