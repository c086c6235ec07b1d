namespace Chuangpu.Kernel.Modules;

/// <summary>
/// Marks a class that does one thing a user does (<c>AdjustGoal</c>): its request, checks and handler in one file, its page
/// beside it. The platform registers every use case of every module as itself, once per request.
/// </summary>
public interface IUseCase;
