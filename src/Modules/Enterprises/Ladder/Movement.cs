using Chuangpu.Enterprises.Qualifications;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>The enterprises that moved in one way.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">From the end of this year.</param>
/// <param name="To">To the end of this one.</param>
/// <param name="Kind">How.</param>
/// <param name="Enterprises">Who.</param>
public sealed record Movement(QualificationKind Step, int From, int To, MoveKind Kind, IReadOnlyList<Guid> Enterprises)
{
    /// <summary>What the list of them is headed.</summary>
    public string Words => Kind == MoveKind.Stock ? $"{To} 年末的{DisplayText.OfEnum(Step)}" : $"{DisplayText.OfEnum(Step)}，{From} 年末至 {To} 年末{DisplayText.OfEnum(Kind)}的企业";
}
