using Chuangpu.Enterprises.Contracts;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>The ladders of a region and the enterprises they were counted from, so that after a change only those it touched are read again.</summary>
/// <param name="Standing">The ladders.</param>
/// <param name="Held">Its operating enterprises and what each holds.</param>
internal sealed record KeptLadder(LadderStanding Standing, IReadOnlyDictionary<Guid, ReadLadder.Held> Held);
