namespace Chuangpu.Enterprises.Contracts;

/// <summary>Which enterprises are asked for; besides, they operate in the region.</summary>
/// <param name="Industries">Divisions and groups of GB/T 4754 (two or three digits): those of one of them.</param>
/// <param name="Words">Those with one of these words in name, valid invention or platform, whatever their industry.</param>
/// <param name="Also">And these, by the organisation they are.</param>
public sealed record ProfileQuery(IReadOnlyCollection<string> Industries, IReadOnlyCollection<string> Words, IReadOnlyCollection<Guid> Also);
