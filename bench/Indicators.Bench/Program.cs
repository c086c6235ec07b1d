using BenchmarkDotNet.Running;
using Chuangpu.Indicators.Bench;

BenchmarkSwitcher.FromAssembly(typeof(RollUpProvince).Assembly).Run(args);
