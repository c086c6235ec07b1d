using BenchmarkDotNet.Running;
using Chuangpu.Plans.Bench;

BenchmarkSwitcher.FromAssembly(typeof(OpenPlanPage).Assembly).Run(args);
