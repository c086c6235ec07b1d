using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Changes the rule of a chain; for the bureau that keeps it.</summary>
public sealed class SetChainRule(ChuangpuDb db, CurrentActor current) : IUseCase
{
    private const int Most = 100_000;

    /// <summary>The rule as typed.</summary>
    public sealed class Request
    {
        /// <summary>The chain.</summary>
        public Guid Id { get; set; }

        /// <summary>The version the form was filled from.</summary>
        public Guid Version { get; set; }

        [Display(Name = "建链：企业少于（家）"), Required(ErrorMessage = "请填写。"), Range(1, Most, ErrorMessage = "请填 1 到 100000 的整数。")]
        public int? BuildBelow { get; set; }

        [Display(Name = "延链：上游都达到而本环节不足（家）"), Required(ErrorMessage = "请填写。"), Range(1, Most, ErrorMessage = "请填 1 到 100000 的整数。")]
        public int? ExtendFrom { get; set; }

        [Display(Name = "强链：规模化企业少于（家）"), Required(ErrorMessage = "请填写。"), Range(0, Most, ErrorMessage = "请填 0 到 100000 的整数。")]
        public int? LeadersFrom { get; set; }

        [Display(Name = "强链：有效发明专利少于（件）"), Required(ErrorMessage = "请填写。"), Range(0, Most, ErrorMessage = "请填 0 到 100000 的整数。")]
        public int? PatentsFrom { get; set; }

        [Display(Name = "规模化：营业收入不低于（万元）"), Required(ErrorMessage = "请填写。"), Range(1, 100 * Most, ErrorMessage = "请填 1 到 10000000 的整数。")]
        public int? ScaleFromWan { get; set; }

        /// <summary>The rule as it stands.</summary>
        public static Request Of(IndustryChain chain) => new()
        {
            Id = chain.Id,
            Version = chain.Version,
            BuildBelow = chain.Rule.BuildBelow,
            ExtendFrom = chain.Rule.ExtendFrom,
            LeadersFrom = chain.Rule.LeadersFrom,
            PatentsFrom = chain.Rule.PatentsFrom,
            ScaleFromWan = chain.Rule.ScaleFromWan,
        };
    }

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<IndustryChain>().SingleOrDefaultAsync(c => c.Id == request.Id, cancellation) is not { } chain || !current.Actor.Can(Capability.ManageChains, chain.RegionCode))
        {
            return Problem.NotFound("这条产业链");
        }

        db.ExpectVersion(chain, request.Version);
        chain.Rule = new ChainRule
        {
            BuildBelow = request.BuildBelow!.Value,
            ExtendFrom = request.ExtendFrom!.Value,
            LeadersFrom = request.LeadersFrom!.Value,
            PatentsFrom = request.PatentsFrom!.Value,
            ScaleFromWan = request.ScaleFromWan!.Value,
        };
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这条产业链的规则");
        }
    }
}
