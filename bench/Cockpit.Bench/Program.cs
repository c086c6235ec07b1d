using BenchmarkDotNet.Running;
using Chuangpu.Cockpit.Bench;

BenchmarkSwitcher.FromAssembly(typeof(OpenCockpit).Assembly).Run(args);
