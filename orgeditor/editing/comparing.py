"""The "Semula / Menjadi" tables of a comparison: what the articles of its charts said, and what they say now."""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.articles.amendments import Row, amended_article
from orgeditor.exchange.comparison import Comparison, chart_title

TITLE = "SEMULA DAN MENJADI"
Tables = list[tuple[list[str], list[Row]]]
"""The paragraphs over each table, and its rows."""


def amendment_tables(comparison: Comparison, charts: Sequence[tuple[str, str]] | None = None) -> Tables:
    """Return a table for each chart whose article differs, or for the charts given (old and new id, "" for none).

    Charts that list nothing that an article could say have none.
    """
    back = {new: old for old, new in comparison.charts.items()}
    if charts is None:
        shown = [(back.get(chart.id, ""), chart.id) for chart in comparison.new.charts_in_order()]
        shown += [(chart.id, "") for chart in comparison.old.charts_in_order() if chart.id not in comparison.charts]
    else:
        shown = list(charts)
    found: Tables = []
    for old, new in shown:
        sentence, rows = amended_article(comparison.old, old, comparison.new, new)
        if rows and (charts is not None or any(row.differs for row in rows)):
            draft, key = (comparison.new, new) if new else (comparison.old, old)
            chart = draft.charts[key]
            name = " – ".join(
                dict.fromkeys(text for text in (chart_title(draft, chart), draft.title_of(chart)) if text)
            )
            found.append(([name, *([sentence] if sentence else [])], rows))
    return found
