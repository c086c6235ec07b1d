using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Library;
using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Types;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>What the clause editor asks for while somebody types. It belongs to that page and is no part of the public API.</summary>
internal static class ClauseEndpoints
{
    public static void MapClauses(this IEndpointRouteBuilder endpoints)
    {
        var clauses = endpoints.MapGroup("/policies/clauses").ExcludeFromDescription();
        clauses.MapPost("/{id:guid}/check", CheckAsync).WithMetadata(new NeedsAttribute(Capability.ManagePolicies));
        clauses.MapGet("/words", WordsOf).WithMetadata(new NeedsAttribute(Capability.ManagePolicies));
    }

    // The same panels the page was opened with, so that what is checked is shown in one way.
    private static async Task<IResult> CheckAsync(Guid id, HttpContext http, IAntiforgery antiforgery, ChuangpuDb db, CheckClause check, CurrentActor current, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Microsoft.AspNetCore.Http.Results.BadRequest();
        }

        var clause = await db.Set<AwardClause>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (clause is null || !current.Actor.Can(Capability.ManagePolicies, clause.RegionCode))
        {
            return Microsoft.AspNetCore.Http.Results.NotFound();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var rules = form.FirstOrDefault(f => f.Key.EndsWith($".{nameof(SaveClause.Request.Rules)}", StringComparison.Ordinal)).Value.ToString();
        var result = await check.HandleAsync(clause, rules.Length > ClauseVersion.Longest ? rules[..ClauseVersion.Longest] : rules, cancellation: cancellation);
        return new RazorComponentResult<ClauseCheckPanels>(new Dictionary<string, object?> { [nameof(ClauseCheckPanels.Check)] = result });
    }

    // What can be named: facts with what they count, fields of lists, functions, words for periods.
    private static IResult WordsOf(RuleBooks books)
    {
        var facts = books.Schema.Facts.Concat(ClauseSchema.Facts).ToList();
        var fields = facts.Select(f => (f.Name, Shape: (f.Type as RuleType.RecordsType)?.Shape)).Where(f => f.Shape is not null)
            .SelectMany(f => f.Shape!.Fields.Select(x => new { Name = x.Name, Kind = $"{f.Name} 的字段", Meaning = x.Type.ToString()! }));
        return Microsoft.AspNetCore.Http.Results.Json(facts.Select(f => new { Name = f.Grain is null ? f.Name : $"{f.Name}(上年)", Kind = f.Type.ToString()!, Meaning = f.Definition })
            .Concat(fields)
            .Concat(RuleHelp.Functions.Select(f => new { f.Name, Kind = f.Form, f.Meaning })));
    }
}
