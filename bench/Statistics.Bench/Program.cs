using BenchmarkDotNet.Running;
using Chuangpu.Statistics.Bench;

if (args is ["backtest", .. var rest])
    BacktestTable.Write(rest);
else
    BenchmarkSwitcher.FromAssembly(typeof(ForecastSeries).Assembly).Run(args);
