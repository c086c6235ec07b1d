using System.CommandLine;
using Chuangpu.Cli;
using Chuangpu.Cli.Accounts;
using Chuangpu.Cli.Assessment;
using Chuangpu.Cli.Audit;
using Chuangpu.Cli.Calc;
using Chuangpu.Cli.Database;
using Chuangpu.Cli.Ledger;
using Chuangpu.Cli.Plans;
using Chuangpu.Cli.Policy;

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
        new Command("calc", "计算：用与页面相同的方法算进度、作预测、找异常值、合成指数、做敏感性分析，不需要数据库")
        {
            CalcProgress.Create(terminal),
            CalcForecast.Create(terminal),
            CalcOutliers.Create(terminal),
            CalcIndex.Create(terminal),
            CalcSensitivity.Create(terminal),
        },
        new Command("policy", "政策：检查条款、试算、列出可用的事实、打印，不需要数据库")
        {
            PolicyCheck.Create(terminal),
            PolicyEval.Create(terminal),
            PolicySchema.Create(terminal),
            PolicyPrint.Create(terminal),
        },
        new Command("assessment", "考核：复算已有的考核结果")
        {
            ReplayRuns.Create(terminal),
        },
        new Command("audit", "审计日志：核验")
        {
            VerifyAudit.Create(terminal),
        },
        new Command("ledger", "兑付台账：核验")
        {
            VerifyLedgerCommand.Create(terminal),
        },
        new Command("user", "账号：新增")
        {
            AddUser.Create(terminal),
        },
        new Command("db", "数据库：建立、升级")
        {
            MigrateDatabase.Create(terminal),
        },
    ],
    args,
    terminal);
