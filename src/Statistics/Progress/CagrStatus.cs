namespace Chuangpu.Statistics.Progress;

/// <summary>The judgement of the growth method, in the words of the publication it follows.</summary>
public enum CagrStatus
{
    /// <summary>not_available: a year or a value is missing, or no yearly rate can be made of them.</summary>
    NotAvailable,

    /// <summary>deterioration: moving away from what is wanted.</summary>
    Deterioration,

    /// <summary>limited_progress.</summary>
    LimitedProgress,

    /// <summary>moderate_progress.</summary>
    ModerateProgress,

    /// <summary>substantial_progress.</summary>
    SubstantialProgress,

    /// <summary>target_achieved.</summary>
    TargetAchieved,
}
