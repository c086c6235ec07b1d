namespace Chuangpu.Policies.Effect;

/// <summary>What one clause paid in one year, and how those who got it stood before and after.</summary>
/// <param name="ClauseId">The clause.</param>
/// <param name="Clause">Its name.</param>
/// <param name="Policy">The policy's title.</param>
/// <param name="Year">The year of payment.</param>
/// <param name="Fen">What was paid, less what was recovered, in 分.</param>
/// <param name="Recipients">How many enterprises got it.</param>
/// <param name="From">The year before the payment.</param>
/// <param name="To">The year compared with; null while no later year is over.</param>
/// <param name="Figures">Their figures; empty while there is no later year.</param>
public sealed record EffectRow(Guid ClauseId, string Clause, string Policy, int Year, long Fen, int Recipients, int From, int? To, IReadOnlyList<EffectFigure> Figures);
