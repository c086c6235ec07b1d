using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Takes a group or an item out of a scheme; a node goes with all below it.</summary>
public sealed class RemovePart(EditScheme edit) : IUseCase
{
    public Task<Result> HandleAsync(Request request, CancellationToken cancellation = default) =>
        edit.HandleAsync(request.SchemeId, request.Version, scheme => Without(scheme, request.Code), cancellation);

    private static Result<SchemeDefinition> Without(SchemeDefinition scheme, string code)
    {
        if (scheme.Groups.Any(g => g.Code == code))
        {
            return scheme with
            {
                Groups = [.. scheme.Groups.Where(g => g.Code != code)],
                Items = [.. scheme.Items.Select(i => i with { GroupWeights = [.. i.GroupWeights.Where(w => w.Group != code)], LeftOutOf = [.. i.LeftOutOf.Where(g => g != code)] })],
            };
        }

        if (scheme.Find(code) is not { Parent: not null })
            return Problem.NotFound("该分组或指标");
        // Each item comes after its parent, so one pass finds all below.
        HashSet<string> gone = [code];
        foreach (var item in scheme.Items)
        {
            if (item.Parent is { } parent && gone.Contains(parent))
                gone.Add(item.Code);
        }

        return scheme with { Items = [.. scheme.Items.Where(i => !gone.Contains(i.Code)).Select(i => i with { Weighing = Without(i.Weighing, gone) })] };
    }

    private static Weighing? Without(Weighing? weighing, HashSet<string> gone) => weighing is null ? null : weighing with
    {
        Comparisons = [.. weighing.Comparisons.Where(c => !gone.Contains(c.First) && !gone.Contains(c.Second))],
        Allotments = [.. weighing.Allotments.Select(a => a with { Points = [.. a.Points.Where(p => !gone.Contains(p.Item))] })],
    };

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        public Guid Version { get; set; }

        /// <summary>The group's or item's code.</summary>
        public string Code { get; set; } = "";
    }
}
