namespace Chuangpu.Kernel.Access;

/// <summary>The actor of the current scope of services: one request, one job run, one command.</summary>
public sealed class CurrentActor
{
    /// <summary>Who acts. Starts as the public, so a forgotten assignment shows too little, never too much.</summary>
    public Actor Actor { get; set; } = Actor.Anonymous;
}
