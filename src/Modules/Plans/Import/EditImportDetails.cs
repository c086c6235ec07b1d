using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Corrects what the reader took from the head of the document: title, region, period, number, issuer, date.</summary>
public sealed class EditImportDetails(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>What the form holds.</summary>
    public sealed class Request : IValidatableObject
    {
        /// <summary>The import.</summary>
        public Guid ImportId { get; set; }

        /// <summary>The version the form was filled from.</summary>
        public Guid Version { get; set; }

        [Display(Name = "规划名称"), Required(ErrorMessage = "请填写规划名称"), StringLength(200, ErrorMessage = "规划名称最多 200 字")]
        public string Title { get; set; } = "";

        [Display(Name = "所属地区"), Required(ErrorMessage = "请选择所属地区")]
        public string? RegionCode { get; set; }

        [Display(Name = "起始年"), Required(ErrorMessage = "请填写起始年"), Range(1949, 2100, ErrorMessage = "起始年应在 1949 到 2100 之间")]
        public int? StartYear { get; set; }

        [Display(Name = "结束年"), Required(ErrorMessage = "请填写结束年"), Range(1949, 2100, ErrorMessage = "结束年应在 1949 到 2100 之间")]
        public int? EndYear { get; set; }

        [Display(Name = "发文字号"), StringLength(60, ErrorMessage = "发文字号最多 60 字")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "发文机关"), StringLength(120, ErrorMessage = "发文机关最多 120 字")]
        public string? Issuer { get; set; }

        [Display(Name = "发文日期")]
        public DateOnly? IssuedOn { get; set; }

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (EndYear < StartYear)
            {
                yield return new ValidationResult("结束年不能早于起始年", [nameof(EndYear)]);
            }
        }

        /// <summary>The form as the import stands.</summary>
        public static Request Of(PlanImport import) => new()
        {
            ImportId = import.Id,
            Version = import.Version,
            Title = import.Title,
            RegionCode = import.RegionCode,
            StartYear = import.StartYear,
            EndYear = import.EndYear,
            DocumentNumber = import.DocumentNumber,
            Issuer = import.Issuer,
            IssuedOn = import.IssuedOn,
        };
    }

    /// <summary>Saves the corrections.</summary>
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellation);
        if (import is null)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.ManagePlans, import.RegionCode) || !current.Actor.Can(Capability.ManagePlans, request.RegionCode!))
        {
            return Problem.NotAllowed("修改该规划");
        }

        if (import.State != ImportState.Review)
        {
            return new Problem("import.state", "这次导入已不在复核中，没有保存。请刷新页面查看最新状态。");
        }

        if (import.RegionCode != request.RegionCode
            && (import.IsNewVersion || !await db.Set<Region>().AnyAsync(r => r.Code == request.RegionCode, cancellation)))
        {
            return new Problem("import.region", import.IsNewVersion ? "新版本的地区与原规划一致，不能修改。" : "请从列表中选择地区。", nameof(Request.RegionCode));
        }

        db.ExpectVersion(import, request.Version);
        import.Title = request.Title.Trim();
        import.RegionCode = request.RegionCode!;
        import.StartYear = request.StartYear;
        import.EndYear = request.EndYear;
        import.DocumentNumber = Given(request.DocumentNumber);
        import.Issuer = Given(request.Issuer);
        import.IssuedOn = request.IssuedOn;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("规划信息");
        }
    }

    /// <summary>The fields in which somebody else's save and this form differ.</summary>
    public static IEnumerable<ConflictRow> Differences(Request theirs, Request yours) => new[]
    {
        Row("规划名称", r => r.Title), Row("所属地区", r => r.RegionCode), Row("起始年", r => r.StartYear?.ToString(CultureInfo.InvariantCulture)),
        Row("结束年", r => r.EndYear?.ToString(CultureInfo.InvariantCulture)), Row("发文字号", r => r.DocumentNumber), Row("发文机关", r => r.Issuer),
        Row("发文日期", r => DisplayText.Of(r.IssuedOn)),
    }.Select(row => row(theirs, yours)).Where(row => row.Theirs != row.Yours);

    private static Func<Request, Request, ConflictRow> Row(string label, Func<Request, string?> value) =>
        (theirs, yours) => new ConflictRow(label, Given(value(theirs)), Given(value(yours)), null);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
