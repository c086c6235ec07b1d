using System.Diagnostics.CodeAnalysis;

namespace Chuangpu.Kernel.Results;

/// <summary>The outcome of a use case: a value, or an expected <see cref="Results.Problem"/>. A bug throws instead.</summary>
/// <typeparam name="T">What the use case yields.</typeparam>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>Why it failed, or null when there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>The value; asking for it after a failure is a bug.</summary>
    /// <exception cref="InvalidOperationException">The use case failed.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"{Problem.Code}: {Problem.Message}");

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A problem is a result.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
