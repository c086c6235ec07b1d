using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Rollup;

/// <summary>The catalogue as figures are computed by it.</summary>
/// <param name="Book">The indicators and their formulas.</param>
/// <param name="Graph">What is computed from what.</param>
public sealed record CatalogueBook(FormulaBook Book, IndicatorGraph Graph);
