using Chuangpu.Assessment.Schemes;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Scoring;

/// <summary>How a node is made, in words.</summary>
internal static class NodeWords
{
    public static string Of(SchemeItem node, int children) =>
        $"{children} 项{DisplayText.OfEnum(node.Aggregation)}{(node.Weighing is { Method: not WeighingMethod.ByHand } weighing ? $"，权重按{DisplayText.OfEnum(weighing.Method)}" : "")}";
}
