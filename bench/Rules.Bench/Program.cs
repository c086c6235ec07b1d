using BenchmarkDotNet.Running;
using Chuangpu.Rules.Bench;

if (args is ["memory"])
    SimulateClauses.PrintMemory();
else
    BenchmarkSwitcher.FromAssembly(typeof(ReadRules).Assembly).Run(args);
