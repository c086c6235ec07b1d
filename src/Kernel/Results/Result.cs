using System.Diagnostics.CodeAnalysis;

namespace Chuangpu.Kernel.Results;

/// <summary>The outcome of a use case that yields nothing: done, or an expected <see cref="Results.Problem"/>. A bug throws instead.</summary>
public sealed class Result
{
    private Result(Problem? problem) => Problem = problem;

    /// <summary>Why it failed, or null when it is done.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether it is done.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>Done.</summary>
    public static Result Done { get; } = new(null);

    /// <summary>A problem is a result.</summary>
    public static implicit operator Result(Problem problem) => new(problem);
}
