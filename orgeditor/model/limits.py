"""The sizes and counts that a person may choose: what window and outline text accept, both ends included."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    least: float
    most: float

    def hold(self, value: float) -> bool:
        """Say whether a value is one that may be chosen."""
        return self.least <= value <= self.most


FONT_PT = Limits(4.0, 36.0)
BOX_WIDTH_MM = Limits(10.0, 300.0)
COLUMNS = Limits(1, 12)
MARGIN_MM = Limits(5.0, 100.0)
PAPER_MM = Limits(50.0, 2000.0)
LEAST_CONTENT_MM = 40.0
"""What the margins must leave of a page, in width and in height."""
PEN_MM = Limits(0.1, 2.0)
DASH_MM = Limits(0.01, 50.0)
"""One line or gap of a pattern."""
MOST_ARTICLE_LETTERS = 2_000_000
"""Of the text of the articles that a draft keeps; a long regulation has a tenth of that."""
MOST_LETTERS = 2_000
"""Of a name, a title or another text that a page shows: a longer one takes layout seconds, and no page has room."""
