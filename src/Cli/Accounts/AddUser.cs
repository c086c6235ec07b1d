using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Accounts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Accounts;

/// <summary>user add NAME: makes an account, such as the first administrator of a new installation.</summary>
internal static class AddUser
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["administrator"] = Role.Administrator,
        ["staff"] = Role.BureauStaff,
        ["leader"] = Role.Leader,
        ["department"] = Role.DepartmentStaff,
        ["treasury"] = Role.Treasury,
        ["enterprise"] = Role.Enterprise,
        ["expert"] = Role.Expert,
        ["public"] = Role.Public,
    };

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "用户名，登录时使用" };
        var display = new Option<string?>("--display-name") { Description = "姓名（默认同用户名）", HelpName = "姓名" };
        var role = new Option<string>("--role")
        {
            Description = "角色：administrator 系统管理员（默认）、staff 科技部门、leader 领导、department 责任单位、treasury 财政部门、enterprise 企业、expert 专家、public 公众",
            HelpName = "角色",
            DefaultValueFactory = _ => "administrator",
        };
        role.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !Roles.ContainsKey(given.Value))
                result.AddError($"选项 --role 只能是 {string.Join("、", Roles.Keys)}，不能是“{given.Value}”。");
        });
        var region = new Option<string>("--region") { Description = "所属地区：名称或六位行政区划代码", HelpName = "地区", Required = true };
        var organisation = new Option<string?>("--organisation") { Description = "所属单位的简称或全称", HelpName = "单位" };
        var password = new Option<bool>("--password-stdin") { Description = "从标准输入读取密码；不给则生成一次性密码" };
        var command = new Command("add", "新增账号。不给密码时生成一次性密码，首次登录须修改") { name, display, role, region, organisation, password };
        var data = new PlatformOptions();
        data.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var platform = await PlatformAtHand.StartAsync(data.Read(parsed), ct);
            return await platform.AsAsync(Actor.System, AddAsync);

            async Task<int> AddAsync(IServiceProvider services)
            {
                var place = await services.GetRequiredService<RegionDirectory>().ResolveAsync(parsed.GetRequiredValue(region), ct);
                if (!place.Succeeded)
                {
                    return Refuse(terminal, place.Problem.Message);
                }

                var unit = parsed.GetValue(organisation);
                var units = unit is null ? [] : await services.GetRequiredService<ChuangpuDb>().Set<Organisation>()
                    .Where(o => o.ShortName == unit || o.Name == unit).Select(o => o.Id).Order().Take(2).ToListAsync(ct);
                if (unit is not null && units.Count != 1)
                {
                    return Refuse(terminal, units.Count == 0 ? $"没有名为“{unit}”的单位，请先在平台上新增。" : $"有多个单位叫“{unit}”，请填写全称。");
                }

                var request = new AddAccount.Request
                {
                    UserName = parsed.GetRequiredValue(name),
                    DisplayName = parsed.GetValue(display) ?? parsed.GetRequiredValue(name),
                    Role = Roles[parsed.GetRequiredValue(role)],
                    RegionCode = place.Value.Code,
                    OrganisationId = units.Count == 1 ? units[0] : null,
                    Password = parsed.GetValue(password) ? await Console.In.ReadLineAsync(ct) ?? "" : null,
                };
                List<ValidationResult> wrong = [];
                if (!Validator.TryValidateObject(request, new ValidationContext(request), wrong, validateAllProperties: true))
                {
                    return Refuse(terminal, string.Join('；', wrong.Select(w => w.ErrorMessage)));
                }

                var added = await services.GetRequiredService<AddAccount>().HandleAsync(request, ct);
                if (!added.Succeeded)
                {
                    return Refuse(terminal, added.Problem.Message);
                }

                terminal.Say($"已新增账号 {request.UserName}（{place.Value.Name}）。");
                if (added.Value.Password is { } oneTime)
                {
                    terminal.Say("一次性密码只显示这一次，首次登录须修改：");
                    terminal.Output.WriteLine(oneTime);
                }

                return ExitCode.Done;
            }
        });
        return command;
    }

    private static int Refuse(Terminal terminal, string message)
    {
        terminal.Say($"没有新增账号：{message}");
        return ExitCode.Failed;
    }
}
