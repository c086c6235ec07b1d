namespace Chuangpu.Cockpit.Chains;

/// <summary>Something in a file of chains that cannot be taken.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Head">The head of its column.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ChainFault(int Row, string Head, string Message);
