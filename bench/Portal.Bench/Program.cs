using BenchmarkDotNet.Running;
using Chuangpu.Portal.Bench;

BenchmarkSwitcher.FromAssembly(typeof(OpenPortalPage).Assembly).Run(args);
