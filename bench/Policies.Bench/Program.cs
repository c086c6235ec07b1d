using BenchmarkDotNet.Running;
using Chuangpu.Policies.Bench;

BenchmarkSwitcher.FromAssembly(typeof(OpenFinderPage).Assembly).Run(args);
