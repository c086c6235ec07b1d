using Chuangpu.Statistics.Progress;

namespace Chuangpu.Cockpit.Board;

/// <summary>How many goals are in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
/// <param name="Href">The list of them.</param>
public sealed record StateCount(ProgressState State, int Count, string Href);
