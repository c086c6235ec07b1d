using BenchmarkDotNet.Attributes;

namespace Chuangpu.Reading.Bench;

/// <summary>
/// Reads plans of three lengths. The alternative in the same run is one pass of a few regular expressions over the same
/// text: what a script would do, without sections, years, names, tables or places in a repaired text.
/// </summary>
// The many small methods of the reader reach their final code only after a good many calls: a short warm-up measures the compiler.
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 20, iterationCount: 15)]
public class ReadPlan
{
    private string plan = "";

    /// <summary>Characters of the plan.</summary>
    [Params(5_000, 50_000, 500_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Write() => plan = GeneratedPlan.Of(Length);

    [Benchmark(Baseline = true)]
    public int RegexPass() => RegexOnly.Count(plan);

    [Benchmark]
    public int PlanReaderRead() => PlanReader.Read(plan).Goals.Count;
}
