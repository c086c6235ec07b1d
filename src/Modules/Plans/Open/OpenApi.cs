using System.ComponentModel;
using Chuangpu.Kernel.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of published plans for programs, without sign-in.</summary>
internal static class OpenApi
{
    public static IEndpointRouteBuilder MapOpenPlans(this IEndpointRouteBuilder endpoints)
    {
        var plans = endpoints.MapGroup("/api/v1/plans").WithTags("规划").AllowAnonymous();
        plans.MapGet("/", ListAsync).WithName("ListPlans").WithSummary("已发布的规划").WithDescription("按发布地区和规划期筛选，分页返回。只含已公开的信息，无需登录。");
        plans.MapGet("/{id:guid}", OneAsync).WithName("GetPlan").WithSummary("一份规划的全部公开信息").WithDescription("含目标、任务、项目和应出台文件。未发布或不存在的规划返回 404。");
        plans.MapGet("/{id:guid}/goals", GoalsAsync).WithName("ListGoals").WithSummary("规划的目标及其进展");
        plans.MapGet("/{id:guid}/tasks", TasksAsync).WithName("ListTasks").WithSummary("规划的任务及其状态");
        return endpoints;
    }

    private static async Task<Ok<ApiPage<OpenPlan>>> ListAsync(
        ReadOpenPlans read,
        [Description("地区代码（六位），含下级地区。")] string? region,
        [Description("年份，返回规划期含该年的规划。")] int? year,
        [Description("规划名称、文号或发布机关中的文字。")] string? q,
        [Description("页码，从 1 起。")] int? page,
        [Description("每页条数，1 到 200，默认 50。")] int? size,
        CancellationToken cancellation) =>
        TypedResults.Ok(ApiPage<OpenPlan>.Of(await read.ListAsync(new(region, year, q), cancellation), page, size));

    private static async Task<Results<Ok<OpenPlanDetail>, ProblemHttpResult>> OneAsync([Description("规划标识。")] Guid id, ReadOpenPlans read, CancellationToken cancellation) =>
        await read.OneAsync(id, cancellation) is { Succeeded: true } found ? TypedResults.Ok(OpenPlanDetail.Of(found.Value)) : Missing();

    private static async Task<Results<Ok<ApiPage<OpenGoal>>, ProblemHttpResult>> GoalsAsync(
        [Description("规划标识。")] Guid id, ReadOpenPlans read, [Description("页码，从 1 起。")] int? page, [Description("每页条数，1 到 200，默认 50。")] int? size, CancellationToken cancellation) =>
        await read.OneAsync(id, cancellation) is { Succeeded: true } found
            ? TypedResults.Ok(ApiPage<OpenGoal>.Of([.. found.Value.Goals.Select(OpenGoal.Of)], page, size)) : Missing();

    private static async Task<Results<Ok<ApiPage<OpenTask>>, ProblemHttpResult>> TasksAsync(
        [Description("规划标识。")] Guid id, ReadOpenPlans read, [Description("页码，从 1 起。")] int? page, [Description("每页条数，1 到 200，默认 50。")] int? size, CancellationToken cancellation) =>
        await read.OneAsync(id, cancellation) is { Succeeded: true } found
            ? TypedResults.Ok(ApiPage<OpenTask>.Of([.. found.Value.Tasks.Select(OpenTask.Of)], page, size)) : Missing();

    private static ProblemHttpResult Missing() => TypedResults.Problem("没有这份规划，或尚未发布。", statusCode: StatusCodes.Status404NotFound, title: "找不到该规划");
}
