-- The levels that a figure is measured by: those that the report prints, else those of the Code.
local levels = {}

-- nil where neither has one.
function levels.of(figure, level)
  return figure[level] or param("performance_figure." .. level, figure.performance_report.period_to)[figure.measure]
end

return levels
