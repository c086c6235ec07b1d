namespace Chuangpu.Reading;

/// <summary>Tells what a sum in a sentence is: a reward, a cap, a fund … or a condition, which is no amount.</summary>
internal static class AmountRole
{
    private static readonly Words Rewards = new(
        "给予", "奖励", "奖补", "补助", "补贴", "资助", "扶持", "配套", "发放", "奖金", "后补助", "补偿", "贴息", "兑现", "返还", "支付", "一次性", "奖", "补", "提供", "支持", "减免", "拨付", "资助额", "激励", "抵扣", "优惠", "报销", "兑付", "抵用");

    private static readonly Words RewardNouns = new(
        "奖励", "奖补", "补助", "补贴", "资助", "扶持", "配套", "支持", "奖金", "经费", "资金", "贴息", "后补助", "补偿", "津贴", "生活补贴", "安家费", "安家补贴", "购房补贴", "科研经费", "启动经费", "一次性",
        "财政", "研发", "项目", "资金支持", "奖励资金", "创新券", "政策", "激励", "工作经费", "运行经费", "建设经费", "补助资金", "贷款", "担保", "额度", "授信", "信用", "免抵押");

    private static readonly Words Caps = new("最高", "最多", "不超过", "最高不超过", "上限", "封顶", "不高于", "以内", "限额", "至多", "最高额度", "上限为", "最高可达", "最高给予", "最高奖励", "最高补助", "最高补贴", "最高资助", "最多奖补", "最高奖补", "最高可获", "累计不超过", "总额不超过", "上限不超过", "不得超过", "最多补助", "最高支持", "最高达");

    private static readonly Words Floors = new("不低于", "不少于", "至少", "最低", "起步");

    private static readonly Words TopUps = new("补足", "补齐", "补足至", "补齐到", "补差");

    private static readonly Words Funds = new("基金", "资金池", "风险补偿资金", "引导资金", "补偿金", "风险池", "母基金", "子基金");

    private static readonly Words Gifts = new("给予", "奖励", "补助", "补贴", "资助", "奖补", "扶持", "发放", "抵扣", "优惠");

    private static readonly Words Manners = new("给予", "予以", "进行", "标准", "的标准", "标准给予", "实施", "实行", "左右给予");

    private static readonly Words Receivers = new("企业", "单位", "项目", "机构", "团队", "个人", "平台", "人才", "公司", "部分", "载体");

    private static readonly Words FirstSizes = new("首期规模", "首期", "首批规模", "其中首期", "一期规模");

    private static readonly Words FundVerbs = new("设立", "组建", "规模", "成立", "扩大", "总规模", "建立", "发起", "注资", "出资", "达到", "设置");

    private static readonly Words Budgets = new("安排", "列支", "预算", "设立", "专项资金", "专项经费", "投入", "筹集", "统筹", "拨付", "财政出资");

    private static readonly Words Loans = new("贷款", "授信", "担保", "信贷", "融资支持");

    private static readonly Words Conditions = new("达到", "超过", "突破", "不低于", "高于", "首次", "销售额", "营业收入", "收入", "投资额", "产值", "融资额", "成交额", "实现", "满", "到账", "投入", "总投资");

    private static readonly Words Measures = new("亩", "平方米", "公里", "吨", "千瓦", "千瓦时", "人", "件", "月", "天", "户", "台", "项", "次", "平米", "学时", "㎡", "家", "头", "只");

    /// <summary>The kind of a sum, or of the list of sums from first to last; null when it is no amount.</summary>
    public static string? Of(Sentence sentence, Quantity first, Quantity last)
    {
        var masked = sentence.Masked;
        var clause = sentence.ClauseStart(first.Start);
        var end = sentence.ClauseEnd(last.Tail);
        var reward = Rewards.LastIn(masked, clause, first.Head, out _);
        var behind = Behind(masked, last.Tail, end);
        var loan = Loans.AnyIn(masked, clause, end) && (behind >= 0 || Caps.AnyIn(masked, clause, first.Start) || reward >= 0);
        if (Funds.AnyIn(masked, clause, end) && FundVerbs.AnyIn(masked, clause, end) && !Gifts.AnyIn(masked, clause, end))
            return AmountKind.Fund;
        if (FirstSizes.Before(masked, clause, first.Head) is not null && Funds.AnyIn(masked, sentence.Start, sentence.End))
            return AmountKind.Fund;
        if (IsPart(sentence, clause, first) && IsYearly(masked, clause, first))
            return AmountKind.Part;
        if (reward < 0 && behind < 0 && !IsCapped(sentence, first, clause))
            return IsBudget(sentence, first, clause, end) ? AmountKind.Budget : null;
        if (IsCondition(masked, clause, first, last, end, reward, behind))
            return null;
        if (IsBudget(sentence, first, clause, end) && reward < 0)
            return AmountKind.Budget;
        if (loan && !masked.AsSpan(last.Tail, end - last.Tail).Contains("贴息补", StringComparison.Ordinal))
            return AmountKind.Loan;
        return Kind(sentence, clause, first, last, end);
    }

    /// <summary>
    /// A share that is given. With a cap in the same sentence it is the cap's condition and no amount of its own.
    /// </summary>
    public static string? OfPercent(Sentence sentence, Quantity quantity, IReadOnlyList<Quantity> quantities)
    {
        if (!quantity.IsPercent || quantities.Any(q => q.IsMoney && q.Start > quantity.Start))
            return null;
        var masked = sentence.Masked;
        var clause = sentence.ClauseStart(quantity.Start);
        var end = sentence.ClauseEnd(quantity.Tail);
        var gives = Rewards.LastIn(masked, clause, quantity.Head, out var word) >= 0 && word is not ("支持" or "提供" or "兑现" or "激励");
        var at = quantity.Tail;
        var given = at < end && masked[at] is '的' or '给' or '进' or '以' && RewardNouns.FirstIn(masked, at, Math.Min(end, at + 12), out var noun) >= 0 && noun is not ("项目" or "研发" or "资金" or "财政" or "经费" or "政策");
        if (!given && masked.AsSpan(at, end - at).IndexOf("给予", StringComparison.Ordinal) is >= 0 and < 8)
            given = true;
        return given || (gives && at < end && masked[at] is '的') ? AmountKind.Percent : null;
    }

    private static string Kind(Sentence sentence, int clause, Quantity first, Quantity last, int end)
    {
        var masked = sentence.Masked;
        if (TopUps.AnyIn(masked, clause, first.Start))
            return AmountKind.TopUp;
        if (first.Unit!.Contains('/', StringComparison.Ordinal) || IsRate(masked, clause, first))
            return AmountKind.Rate;
        if (IsPart(sentence, clause, first))
            return AmountKind.Part;
        if (Caps.AnyIn(masked, clause, first.Start) || first.Op == GoalOp.AtMost || Caps.At(masked, last.Tail, end) is not null)
            return AmountKind.Cap;
        return Floors.Before(masked, clause, first.Start) is not null ? AmountKind.Floor : AmountKind.Reward;
    }

    private static bool IsCapped(Sentence sentence, Quantity quantity, int clause) =>
        Caps.Before(sentence.Masked, clause, quantity.Start) is not null && Rewards.AnyIn(sentence.Masked, sentence.Start, sentence.End);

    /// <summary>每亩补助200元: so much for each measure.</summary>
    private static bool IsRate(string masked, int clause, Quantity quantity)
    {
        for (var i = clause; i < quantity.Start - 1; i++)
        {
            if (masked[i] is '每' or '按' && Measures.At(masked, i + 1, quantity.Start) is { } measure && measure is not ("户" or "家" or "项" or "月" or "人" or "次"))
                return true;
        }
        return false;
    }

    private static bool IsYearly(string masked, int clause, Quantity quantity) =>
        masked.AsSpan(clause, quantity.Start - clause) is "每年" or "每年拨付" or "每年给予" or "每年兑现" or "每期" or "首年" or "每年发放" or "每年支付";

    /// <summary>分三年拨付，每年50万元: a yearly share of a total.</summary>
    private static bool IsPart(Sentence sentence, int clause, Quantity quantity)
    {
        var masked = sentence.Masked;
        var year = Chars.Last(masked, "每年", clause, quantity.Start);
        var split = masked.IndexOf('分', sentence.Start, quantity.Start - sentence.Start);
        while (split >= 0 && !(split + 2 < quantity.Start && masked[split + 2] is '年' or '期' or '次' && ChineseNumeral.IsPart(masked[split + 1]) | char.IsAsciiDigit(masked[split + 1])))
            split = split + 1 < quantity.Start ? masked.IndexOf('分', split + 1, quantity.Start - split - 1) : -1;
        return split >= 0 && (year >= 0 || split < clause);
    }

    private static int Behind(string masked, int tail, int end)
    {
        var at = tail;
        while (at < end && masked[at] is '的' or '人' or '民' or '币' or Mask.Black)
            at++;
        if (RewardNouns.At(masked, at, end) is not null)
            return at;
        // 300万元的建设补助: a word or two may stand before the reward, but not whom it goes to.
        if (at > tail && Gifts.FirstIn(masked, at, Math.Min(end, at + 6), out _) is >= 0 and var gift && !Receivers.AnyIn(masked, at, gift))
            return at;
        // 按每平方米20元给予补贴, 按每亩200元的标准补助
        return Manners.At(masked, at, end) is { } manner && Gifts.FirstIn(masked, at, Math.Min(end, at + manner.Length + 6), out _) >= 0 ? at : -1;
    }

    /// <summary>年销售额1亿元以上的企业: the sum tells who is meant.</summary>
    private static bool IsCondition(string masked, int clause, Quantity first, Quantity last, int end, int reward, int behind)
    {
        var at = last.Tail;
        if (Gifts.Before(masked, clause, first.Head) is not null)
            return false;
        var modifies = at < end && masked[at] == '的' && behind < 0;
        if (modifies)
            return true;
        // The words right before the sum decide when the reward comes only behind it.
        return reward < 0 && behind < 0 && Conditions.AnyIn(masked, clause, first.Head);
    }

    private static bool IsBudget(Sentence sentence, Quantity first, int clause, int end)
    {
        var masked = sentence.Masked;
        if (Budgets.LastIn(masked, clause, first.Head, out var word) < 0 || word is null)
            return false;
        var span = masked.AsSpan(clause, end - clause);
        var purse = span.Contains("资金", StringComparison.Ordinal) || span.Contains("经费", StringComparison.Ordinal);
        return purse && (span.Contains("财政", StringComparison.Ordinal) || span.Contains("专项", StringComparison.Ordinal) || word is "安排" or "列支" or "设立" or "预算");
    }
}
