"""PNG for WhatsApp: under 1 MB always, first fewer greys, then fewer dpi, and what is drawn stays to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import large_draft
from PySide6.QtGui import QImage

from orgeditor.editing.arranging import arrange_chart
from orgeditor.export.whatsapp import MOST_BYTES, Shrunk, shrunk_in, whatsapp_bytes
from orgeditor.model.page import Page
from orgeditor.resources import examples
from orgeditor.storage.reader import open_draft

pytestmark = pytest.mark.usefixtures("qapp")


def largest_example() -> Page:
    drafts = [open_draft(path) for path in examples()]
    pages = [page for draft in drafts for arranged in draft.arranged.values() for page in arranged.pages]
    return max(pages, key=lambda page: len(page.boxes))


def ink(image: QImage, page: Page) -> list[bool]:
    """Say for each box whether its left edge is there, by the darkest pixel near its middle."""
    scale = image.width() / page.width
    return [
        min(image.pixelColor(round(box.rect.x * scale) + off, round(box.rect.center.y * scale)).lightness()
            for off in (-1, 0, 1)) < 150
        for box in page.boxes if box.width
    ]  # fmt: skip


def test_the_largest_example_needs_nothing():
    page = largest_example()
    data, made = whatsapp_bytes(page)
    image = QImage.fromData(data)
    assert made == Shrunk(150, 256) and made.is_full and len(data) < MOST_BYTES
    assert (image.width(), image.height()) == (round(page.width / 25.4 * 150), round(page.height / 25.4 * 150))
    assert image.dotsPerMeterX() == 5906


@pytest.mark.parametrize(("most", "greys"), [(100_000, 16), (60_000, 4), (45_000, 2)])
def test_greys_go_before_dpi(most, greys):
    page = largest_example()
    data, made = whatsapp_bytes(page, most)
    image = QImage.fromData(data)
    assert len(data) < most and made == Shrunk(150, greys) == shrunk_in(data)
    assert image.width() == round(page.width / 25.4 * 150) and all(ink(image, page))


def test_then_fewer_dpi():
    page = largest_example()
    data, made = whatsapp_bytes(page, 20_000)
    image = QImage.fromData(data)
    assert len(data) < 20_000 and 20 < made.dpi < 150
    assert image.width() == round(page.width / 25.4 * made.dpi)


def test_a_poster_of_2_000_boxes():
    draft = large_draft(2000)
    chart = draft.charts_in_order()[0]
    with draft.edit():
        draft.put(replace(chart, page=replace(chart.page, paper="bebas")))
    (page,) = arrange_chart(draft, chart.id).pages
    data, made = whatsapp_bytes(page)
    assert len(page.boxes) == 2000
    assert 100_000 < len(data) < MOST_BYTES and made.dpi >= 72
    image = QImage.fromData(data)
    assert image.width() == round(page.width / 25.4 * made.dpi) and all(ink(image, page))


def test_the_same_picture_twice():
    page = largest_example()
    assert whatsapp_bytes(page, 60_000) == whatsapp_bytes(page, 60_000)
