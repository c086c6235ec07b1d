using BenchmarkDotNet.Running;
using Chuangpu.Reading.Bench;

BenchmarkSwitcher.FromAssembly(typeof(ReadPlan).Assembly).Run(args);
