using Chuangpu.Rules.Remedies;

namespace Chuangpu.Rules.Columns;

/// <summary>A jump of a clause's amount for one of many subjects.</summary>
/// <param name="Row">The subject, from 0.</param>
/// <param name="Cliff">The jump.</param>
public readonly record struct SubjectCliff(int Row, Cliff Cliff);
