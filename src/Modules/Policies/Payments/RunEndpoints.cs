using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>Hands a run to the finance system as a workbook or CSV. These two files alone hold whole account numbers; each hand-out is recorded.</summary>
internal static class RunEndpoints
{
    private static readonly string[] Columns =
        [ResultColumns.Number, "户名", "账号", "开户银行", ResultColumns.Amount, "用途", ResultColumns.Result, ResultColumns.Day, ResultColumns.Failure];

    public static void MapPaymentRuns(this IEndpointRouteBuilder endpoints)
    {
        var runs = endpoints.MapGroup("/policies/payments/runs/{id:guid}").RequireAuthorization(new NeedsAttribute(Capability.SettlePayments)).ExcludeFromDescription();
        runs.MapGet("/file.xlsx", async (Guid id, ChuangpuDb db, AccountSeal seal, CurrentActor current, TimeProvider clock, CancellationToken cancellation) =>
        {
            if (await RowsAsync(id, db, seal, current, clock, cancellation) is not { } rows)
            {
                return Results.NotFound();
            }

            var file = new MemoryStream();
            XlsxWriter.Write(file, [new Sheet("拨付单", [.. Columns.Select(c => new SheetColumn(c, c == ResultColumns.Amount ? 2 : null))], rows)],
                [new("用法", "财政或银行办理后，在“结果”填“成功”或“失败”，“日期”填办结日期，失败的写明退票原因，保存后在平台导入。"), new("保密", "本文件含完整账号，请按规定保管，办结后删除。")]);
            file.Position = 0;
            return Results.File(file, XlsxWriter.MediaType, $"拨付单-{id.ToString("N")[^8..]}.xlsx");
        });
        runs.MapGet("/file.csv", async (Guid id, ChuangpuDb db, AccountSeal seal, CurrentActor current, TimeProvider clock, CancellationToken cancellation) =>
            await RowsAsync(id, db, seal, current, clock, cancellation) is { } rows
                ? Results.File(Csv(rows), "text/csv; charset=utf-8", $"拨付单-{id.ToString("N")[^8..]}.csv")
                : Results.NotFound());
    }

    private static async Task<List<object?[]>?> RowsAsync(Guid id, ChuangpuDb db, AccountSeal seal, CurrentActor current, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Set<PaymentRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } run || !current.Actor.Can(Capability.SettlePayments, run.RegionCode))
        {
            return null;
        }

        var orders = await db.Set<PaymentOrder>().AsNoTracking().Include(o => o.Application).ThenInclude(a => a.Clause).Where(o => o.RunId == id).OrderBy(o => o.Number).ToListAsync(cancellation);
        await AuditTrail.RecordAsync(db, current.Actor, clock, "Exported", nameof(PaymentRun), id.ToString(), $"拨付单 {orders.Count} 张，含完整账号", cancellation);
        return orders.ConvertAll(o => new object?[] { o.Number, o.AccountName, seal.Open(o.ProtectedNumber) ?? "账号无法解密，请企业重新填写", o.BankName, o.AmountFen / 100m, o.Application.Clause.Name, null, null, null });
    }

    private static byte[] Csv(List<object?[]> rows) => CsvText.File(rows.Select(r => CsvText.Line(r.Select(Cell))).Prepend(CsvText.Line(Columns)));

    // The account number behind a tab is text, or Excel would round it.
    private static string Cell(object? value, int column) => value switch
    {
        null => "",
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        _ => (column == 2 ? "\t" : "") + value,
    };
}
