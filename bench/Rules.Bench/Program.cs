using BenchmarkDotNet.Running;
using Chuangpu.Rules.Bench;

BenchmarkSwitcher.FromAssembly(typeof(ReadRules).Assembly).Run(args);
