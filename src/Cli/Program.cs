using System.CommandLine;
using Chuangpu.Cli;
using Chuangpu.Cli.Plans;

// A command is a file in the folder of its thing; here they are only named.
var terminal = Terminal.OfProcess();
return await CommandLine.RunAsync(
    [
        new Command("plan", "规划：读取、导入、导出")
        {
            ExtractPlan.Create(terminal),
            ImportPlan.Create(terminal),
            ExportPlanCommand.Create(terminal),
        },
    ],
    args,
    terminal);
