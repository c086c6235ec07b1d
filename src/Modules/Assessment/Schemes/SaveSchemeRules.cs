using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Sets what holds for the whole scheme: what is done about missing figures, who is ranked, and how exact totals are.</summary>
public sealed class SaveSchemeRules(EditScheme edit) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default) => RequestRules.Check(request) is { } broken ? broken
        : await edit.HandleAsync(request.SchemeId, request.Version, scheme => scheme with { Missing = request.Missing!.Value, LeastKnown = request.LeastKnown, Decimals = request.Decimals!.Value }, cancellation);

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "缺数据时"), Required(ErrorMessage = "请选择缺数据时怎样处理。")]
        public MissingPolicy? Missing { get; set; }

        [Display(Name = "参加排名至少要有的数据"), Range(1, 100, ErrorMessage = "参加排名至少要有的数据应在 1% 到 100% 之间；不限制就留空。")]
        public decimal? LeastKnown { get; set; }

        [Display(Name = "总分小数位"), Required(ErrorMessage = "请填写总分的小数位数。"), Range(0, 4, ErrorMessage = "总分小数位应在 0 到 4 之间。")]
        public int? Decimals { get; set; }
    }
}
