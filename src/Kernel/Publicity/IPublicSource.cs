namespace Chuangpu.Kernel.Publicity;

/// <summary>What a capability shows everybody. Derived from its own data, never stored; the portal knows no capability by name.</summary>
public interface IPublicSource
{
    /// <summary>The names of the entities by whose changes it changes, such as <c>Plan</c>; until one of them is changed, what was listed is kept.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>All of it. Asked as a visitor, whoever reads the portal, so that the query filters let through what is published and nothing else.</summary>
    Task<IReadOnlyList<PublicItem>> ListAsync(CancellationToken cancellation);
}
