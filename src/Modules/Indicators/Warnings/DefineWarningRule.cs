using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Rules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Warnings;

/// <summary>Adds or changes a warning rule of the own region.</summary>
public sealed class DefineWarningRule(ChuangpuDb db, CurrentActor current) : IUseCase
{
    internal const int LongestCondition = 1000;

    /// <summary>What is wrong with a condition, in words with line and column, or null.</summary>
    public static string? Wrong(string condition)
    {
        var reading = Check.Read(condition, GoalFacts.Schema);
        return reading.Succeeded ? null : string.Join('\n', reading.Diagnostics);
    }

    /// <returns>The rule's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var rule = request.Id is { } id ? await db.Set<WarningRule>().SingleOrDefaultAsync(r => r.Id == id, cancellation) : null;
        if (request.Id is not null && rule is null)
        {
            return Problem.NotFound("该预警规则");
        }

        if ((rule?.RegionCode ?? current.Actor.RegionCode) is not { } region || !current.Actor.Can(Capability.ManageIndicators, region))
        {
            return Problem.NotAllowed("设置预警规则");
        }

        if ((RequestRules.Check(request) ?? (Wrong(request.Condition!) is { } wrong ? new Problem("warning.condition", wrong, nameof(Request.Condition)) : null)) is { } broken)
        {
            return broken;
        }

        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == request.DefaultUnitId, cancellation))
        {
            return new Problem("warning.unit", "所选责任单位不存在，请重新选择。", nameof(Request.DefaultUnitId));
        }

        if (rule is null)
        {
            rule = new WarningRule { RegionCode = region, Name = "", Condition = "", Demand = "", Days = 0, DefaultUnitId = default };
            db.Add(rule);
        }
        else
        {
            db.ExpectVersion(rule, request.Version);
        }

        (rule.Name, rule.Condition, rule.Demand) = (request.Name!.Trim(), request.Condition!.Trim(), request.Demand!.Trim());
        (rule.Days, rule.DefaultUnitId, rule.IsActive) = (request.Days!.Value, request.DefaultUnitId!.Value, request.IsActive);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return rule.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该预警规则");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid? Id { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "规则名称"), Required(ErrorMessage = "请填写规则名称。"), StringLength(60, ErrorMessage = "规则名称最多 60 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "预警条件"), Required(ErrorMessage = "请填写预警条件。"), StringLength(LongestCondition, ErrorMessage = "预警条件最多 1000 个字，请拆成几条规则。")]
        public string? Condition { get; set; }

        [Display(Name = "整改要求"), Required(ErrorMessage = "请写明要求责任单位做什么。"), StringLength(500, ErrorMessage = "整改要求最多 500 个字，请精简。")]
        public string? Demand { get; set; }

        [Display(Name = "整改期限"), Required(ErrorMessage = "请填写整改期限。"), Range(1, 365, ErrorMessage = "整改期限应在 1 至 365 天之间。")]
        public int? Days { get; set; } = 30;

        [Display(Name = "目标未指定责任单位时"), Required(ErrorMessage = "请选择目标未指定责任单位时由谁负责。")]
        public Guid? DefaultUnitId { get; set; }

        [Display(Name = "启用")]
        public bool IsActive { get; set; } = true;

        /// <summary>The form as it is first shown.</summary>
        public static Request From(WarningRule rule) => new()
        {
            Id = rule.Id,
            Version = rule.Version,
            Name = rule.Name,
            Condition = rule.Condition,
            Demand = rule.Demand,
            Days = rule.Days,
            DefaultUnitId = rule.DefaultUnitId,
            IsActive = rule.IsActive,
        };
    }
}
