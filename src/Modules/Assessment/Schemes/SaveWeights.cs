using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Sets the weights below a node: typed in, or the method that finds them with what it needs. Comparisons that contradict one another are refused, naming the pair that disturbs most.</summary>
public sealed class SaveWeights(EditScheme edit) : IUseCase
{
    public Task<Result> HandleAsync(Request request, CancellationToken cancellation = default) =>
        edit.HandleAsync(request.SchemeId, request.Version, scheme => Into(scheme, request), cancellation);

    private static Result<SchemeDefinition> Into(SchemeDefinition scheme, Request request)
    {
        if (scheme.Find(request.Node) is not { Source: ItemSource.Node } node)
            return Problem.NotFound("该分类");
        var weighing = request.Method switch
        {
            WeighingMethod.ByHand => null,
            WeighingMethod.Hierarchy => new Weighing(request.Method) { Comparisons = request.Comparisons },
            WeighingMethod.Budget => new Weighing(request.Method) { Allotments = request.Allotments },
            _ => new Weighing(request.Method),
        };
        var changed = scheme with { Items = [.. scheme.Items.Select(i => i.Code == node.Code ? i with { Weighing = weighing } : request.Method == WeighingMethod.ByHand && i.Parent == node.Code ? Weighed(i, request) : i)] };
        // What is wrong with other parts is theirs to mend, and typed weights may come to their sum step by step.
        var faults = SchemeCheck.Of(changed).Where(f => f.Item == node.Code).ToList();
        return faults.Count > 0 && (request.Method != WeighingMethod.ByHand || !request.EvenSo) ? new Problem("scheme.weights", faults[0].Message) : changed;
    }

    private static SchemeItem Weighed(SchemeItem item, Request request) => request.Weights.Where(w => w.Item == item.Code).ToList() is not { Count: > 0 } typed ? item : item with
    {
        Weight = typed.FirstOrDefault(w => w.Group is null)?.Points ?? item.Weight,
        GroupWeights = [.. typed.Where(w => w.Group is not null).Select(w => new SchemeItem.GroupWeight(w.Group!, w.Points))],
    };

    /// <summary>Points typed for an item.</summary>
    /// <param name="Item">Its code.</param>
    /// <param name="Group">The group they differ for; null for all others.</param>
    /// <param name="Points">Not negative.</param>
    public sealed record TypedWeight(string Item, string? Group, decimal Points);

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        public Guid Version { get; set; }

        /// <summary>The node's code.</summary>
        public string Node { get; set; } = "";

        public WeighingMethod Method { get; set; }

        /// <summary>By hand: all points; groups without an entry have the general ones.</summary>
        public IReadOnlyList<TypedWeight> Weights { get; set; } = [];

        public IReadOnlyList<Weighing.PairComparison> Comparisons { get; set; } = [];

        public IReadOnlyList<Weighing.Allotment> Allotments { get; set; } = [];

        /// <summary>Whether points are kept although they do not add up yet; a run is refused until they do.</summary>
        [Display(Name = "合计不对也先保存")]
        public bool EvenSo { get; set; }
    }
}
