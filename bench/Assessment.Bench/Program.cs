using BenchmarkDotNet.Running;
using Chuangpu.Assessment.Bench;

BenchmarkSwitcher.FromAssembly(typeof(ScoreProvince).Assembly).Run(args);
