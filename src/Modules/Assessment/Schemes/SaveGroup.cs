using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Adds a group or changes its name and members.</summary>
public sealed class SaveGroup(ChuangpuDb db, EditScheme edit) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
            return broken;
        var members = await MembersAsync(request, cancellation);
        return await edit.HandleAsync(request.SchemeId, request.Version, scheme => Into(scheme, request, members), cancellation);
    }

    private static Result<SchemeDefinition> Into(SchemeDefinition scheme, Request request, IReadOnlyList<AssessedUnit> members)
    {
        var elsewhere = scheme.Groups.Where(g => g.Code != request.Code).ToList();
        if (members.FirstOrDefault(m => elsewhere.Exists(g => g.Members.Any(o => o.Key == m.Key))) is { } twice)
            return new Problem("scheme.member", $"“{twice.Name}”已在“{elsewhere.First(g => g.Members.Any(o => o.Key == twice.Key)).Name}”中，一个单位只能属于一组。");
        if (elsewhere.Exists(g => g.Name == request.Name!.Trim()))
            return new Problem("scheme.group", $"已经有一组叫“{request.Name!.Trim()}”，请换一个名称。", nameof(Request.Name));
        var group = new SchemeGroup(request.Code ?? SchemeCode.Next("g", scheme.Groups.Select(g => g.Code)), request.Name!.Trim(), request.Kind, members);
        return scheme with { Groups = request.Code is null ? [.. scheme.Groups, group] : [.. scheme.Groups.Select(g => g.Code == request.Code ? group : g)] };
    }

    private async Task<IReadOnlyList<AssessedUnit>> MembersAsync(Request request, CancellationToken cancellation)
    {
        if (request.Kind == GroupKind.Departments)
        {
            return [.. (await db.Set<Organisation>().AsNoTracking().Where(o => request.Organisations.Contains(o.Id)).OrderBy(o => o.Name).ToListAsync(cancellation)).Select(o => AssessedUnit.Organisation(o.Id, o.ShortName ?? o.Name))];
        }

        return [.. (await db.Set<Region>().AsNoTracking().Where(r => request.Regions.Contains(r.Code)).OrderBy(r => r.Code).ToListAsync(cancellation)).Select(r => AssessedUnit.Region(r.Code, r.Name))];
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        public Guid Version { get; set; }

        /// <summary>Null for a new group.</summary>
        public string? Code { get; set; }

        [Display(Name = "分组名称"), Required(ErrorMessage = "请填写分组名称。"), StringLength(30, ErrorMessage = "分组名称最多 30 个字。")]
        public string? Name { get; set; }

        [Display(Name = "考核对象")]
        public GroupKind Kind { get; set; }

        [Display(Name = "市县和开发区")]
        public List<string> Regions { get; set; } = [];

        [Display(Name = "部门")]
        public List<Guid> Organisations { get; set; } = [];
    }
}
