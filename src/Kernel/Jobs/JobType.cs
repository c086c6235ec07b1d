using System.ComponentModel;
using System.Reflection;

namespace Chuangpu.Kernel.Jobs;

/// <summary>A kind of background job. Its name is what the database keeps, so a job survives the move of its class to another file or assembly.</summary>
/// <param name="Type">The class, an <see cref="IBackgroundJob"/> registered with the services.</param>
public sealed record JobType(Type Type)
{
    /// <summary>The name stored with each hand-over: that of the class, unique over all modules.</summary>
    public string Name => Type.Name;

    /// <summary>What people call it: the class's <see cref="DisplayNameAttribute"/>, else its name.</summary>
    public string Title => Type.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? Name;
}
