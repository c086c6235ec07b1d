using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Adds an item to a scheme or changes it. Its place in the tree stays; its weight is set with those of its siblings (<see cref="SaveWeights"/>).</summary>
public sealed class SaveItem(EditScheme edit) : IUseCase
{
    public Task<Result> HandleAsync(Request request, CancellationToken cancellation = default) =>
        RequestRules.Check(request.Form) is { } broken ? Task.FromResult<Result>(broken)
        : edit.HandleAsync(request.SchemeId, request.Version, scheme => Into(scheme, request), cancellation);

    private static Result<SchemeDefinition> Into(SchemeDefinition scheme, Request request)
    {
        var existing = request.Code is { } code ? scheme.Find(code) : null;
        if (request.Code is not null && existing is null)
            return Problem.NotFound("该指标");
        var parent = existing?.Parent ?? request.Parent;
        if (existing is null && (parent is null || scheme.Find(parent) is not { Source: ItemSource.Node }))
            return new Problem("scheme.parent", "请选择指标所属的分类。");
        var blank = existing ?? new SchemeItem(SchemeCode.Next("i", scheme.Items.Select(i => i.Code)), parent, "", request.Form.Source!.Value);
        var filled = request.Form.Into(blank, scheme);
        if (!filled.Succeeded)
            return filled.Problem;
        if (scheme.Items.Any(i => i.Code != filled.Value.Code && i.Parent == parent && i.Name == filled.Value.Name))
            return new Problem("scheme.name", $"同一分类下已经有“{filled.Value.Name}”，请换一个名称。", nameof(ItemForm.Name));
        return scheme with { Items = existing is null ? [.. scheme.Items, filled.Value] : [.. scheme.Items.Select(i => i.Code == existing.Code ? filled.Value : i)] };
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        public Guid Version { get; set; }

        /// <summary>Null for a new item.</summary>
        public string? Code { get; set; }

        /// <summary>The node a new item belongs to.</summary>
        public string? Parent { get; set; }

        public ItemForm Form { get; set; } = new();
    }
}
