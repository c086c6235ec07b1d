namespace Chuangpu.Rules.Columns.Operations;

/// <summary>How many subjects are calculated at a time: so few that what is kept of them stays in a core's second cache.</summary>
internal static class Block
{
    public const int Size = 1024;
}
