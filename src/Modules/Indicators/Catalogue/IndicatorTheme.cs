using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>The parts of the catalogue.</summary>
public enum IndicatorTheme
{
    /// <summary>Output, population and prices everything else is compared with.</summary>
    [Display(Name = "经济社会基础")] Background,

    /// <summary>Money for research and development.</summary>
    [Display(Name = "研发投入")] Input,

    /// <summary>People of science and technology.</summary>
    [Display(Name = "科技人才")] People,

    /// <summary>Laboratories, centres, bases, parks.</summary>
    [Display(Name = "平台载体")] Platforms,

    /// <summary>Enterprises that innovate.</summary>
    [Display(Name = "创新主体")] Enterprises,

    /// <summary>Patents and other results.</summary>
    [Display(Name = "知识产权与成果")] Results,

    /// <summary>Technology contracts and transfer.</summary>
    [Display(Name = "技术市场")] Market,

    /// <summary>High-tech industry and productivity.</summary>
    [Display(Name = "产业与效益")] Industry,

    /// <summary>Loans, funds, listings.</summary>
    [Display(Name = "科技金融")] Finance,

    /// <summary>Science in the countryside, popular science, digital and green environment.</summary>
    [Display(Name = "创新环境与民生")] Environment,
}
