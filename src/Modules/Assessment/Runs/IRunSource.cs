namespace Chuangpu.Assessment.Runs;

/// <summary>Supplies a run with what statistics do not hold: marks on tasks, judged scores, events. Registered by the part that keeps them; a run asks all.</summary>
public interface IRunSource
{
    /// <summary>What it has for the run that is about to be made.</summary>
    Task<RunMaterial> ReadAsync(RunQuestion question, CancellationToken cancellation);
}
