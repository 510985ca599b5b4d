"""The thorough search of a chart: it ends when it has cost what it may, and never leaves a chart without a page."""

from __future__ import annotations

import pytest
from fake_measure import FakeMeasure
from reference_charts import fast_font, random_chart

from orgeditor.layout.arrange import arrange
from orgeditor.layout.hierarchy import effort, fit


def font(monkeypatch, seed: int, work: int) -> float:
    monkeypatch.setattr(effort, "WORK", work)
    draft, chart = random_chart(seed)
    return fast_font(arrange(draft, chart.id, FakeMeasure()), chart)


@pytest.mark.parametrize("seed", [4210, 6019])  # branches in columns of their own widths
def test_a_search_that_is_cut_short_keeps_what_was_found(monkeypatch, seed):
    whole = font(monkeypatch, seed, effort.WORK)
    fonts = [font(monkeypatch, seed, work) for work in (0, 1_000, 5_000, 20_000)]
    monkeypatch.setattr(fit, "MOST_THOROUGH", 0)
    quick = font(monkeypatch, seed, 0)
    assert fonts[0] == quick > 0, "nothing was looked at thoroughly"
    assert all(quick <= short <= whole for short in fonts)
    assert quick < whole, "the thorough search was of no use"


def test_a_small_chart_may_take_longer_than_a_large_one():
    small, large = effort.Effort(10), effort.Effort(100)
    assert small.left > large.left and small.widths > large.widths and small.heights > large.heights
    large.spend(large.left)
    with pytest.raises(effort.TooLongError):
        large.spend(1)
