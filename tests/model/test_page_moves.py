"""A page moved and made smaller: everything on it in step, nothing left behind."""

from __future__ import annotations

import pytest
from sheets import sheet

from orgeditor.model.page_moves import extent, moved

pytestmark = pytest.mark.usefixtures("qapp")  # letters are measured


def test_all_that_stands_on_a_page_is_moved_and_scaled_alike():
    page = sheet()._replace(title=None)
    before, after = extent(page), extent(moved(page, 10.0, 20.0, 0.5))
    assert after == pytest.approx((before.x / 2 + 10, before.y / 2 + 20, before.w / 2, before.h / 2))
    small = moved(page, 0.0, 0.0, 0.5)
    for one, other in zip(page.boxes, small.boxes, strict=True):
        line, smaller = one.lines[0], other.lines[0]
        assert smaller.x - other.rect.x == pytest.approx((line.x - one.rect.x) / 2)
        assert (smaller.font_pt, smaller.width) == pytest.approx((line.font_pt / 2, line.width / 2))
    assert [stroke.width for stroke in small.strokes] == pytest.approx([stroke.width / 2 for stroke in page.strokes])
    assert [head.size for head in small.heads] == pytest.approx([head.size / 2 for head in page.heads])


def test_back_again_it_is_the_same():
    page = sheet()
    there = moved(page, 7.0, -3.0)
    assert extent(moved(there, -7.0, 3.0)._replace(title=None)) == pytest.approx(extent(page._replace(title=None)))
