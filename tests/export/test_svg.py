"""The SVG: exact size, text as text or as outlines, dashes that end with their line."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from sheets import NAMES, sheet

from orgeditor.export.svg import svg_bytes
from orgeditor.model.geometry import Point
from orgeditor.model.page import Stroke

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def parsed(page, title="Bagan", **options) -> ElementTree.Element:
    return ElementTree.fromstring(svg_bytes(page, title, **options))


@pytest.mark.parametrize("size", [(330.0, 215.0), (215.0, 330.0), (215.9, 330.2), (413.952, 269.696)])
def test_size_is_exact(size):
    root = parsed(sheet(*size))
    width, height = (float(root.get(name).removesuffix("mm")) for name in ("width", "height"))
    assert (width, height) == pytest.approx(size, abs=0.001)
    _, _, across, down = map(float, root.get("viewBox").split())
    assert (across / width, down / height) == pytest.approx((10, 10), rel=1e-4)  # a unit is a tenth of a millimetre


def test_title_is_escaped():
    assert parsed(sheet(), 'A & <b> "Café"').findtext(f"{SVG}title") == 'A & <b> "Café"'


def test_text_is_text_in_the_page_s_font():
    texts = [item for item in parsed(sheet()).iter(f"{SVG}text")]
    assert {item.text.strip() for item in texts} == {*NAMES, "BAGAN KOORDINASI"}
    assert {item.get("font-family") for item in texts} == {"TeX Gyre Bonum"}


def test_text_stands_where_the_page_says():
    """Through the transform of its group: x 32 mm, baseline 46 mm, 9 pt."""
    for group in parsed(sheet()).iter(f"{SVG}g"):
        text = group.find(f"{SVG}text")
        if text is not None and text.text.strip() == NAMES[0]:
            a, _, _, d, e, f = map(float, re.fullmatch(r"matrix\((.*)\)", group.get("transform"))[1].split(","))
            assert (e + float(text.get("x")) * a, f + float(text.get("y")) * d) == pytest.approx((320, 460), abs=0.1)
            assert float(text.get("font-size")) * a == pytest.approx(9 * 25.4 / 72 * 10, rel=1e-3)
            return
    pytest.fail("no such text")


def test_outlines_need_no_font():
    data = svg_bytes(sheet(), "Bagan", outlines=True)
    root = ElementTree.fromstring(data)
    assert not list(root.iter(f"{SVG}text"))
    plain = len(list(parsed(sheet()).iter(f"{SVG}path")))
    assert len(list(root.iter(f"{SVG}path"))) >= plain + len(NAMES)


@pytest.mark.parametrize("width", [0.2, 0.3, 0.45, 0.6, 1.2])
def test_dashes_are_in_millimetres(width):
    """Ten patterns of 2-1 and a closing 2 along 31 mm: squeezed to 31/32."""
    stroke = Stroke("own", (Point(20.0, 150.0), Point(51.0, 150.0)), width, (2.0, 1.0), ("r",))
    root = parsed(sheet()._replace(strokes=(stroke,)))
    (dashed,) = [group for group in root.iter(f"{SVG}g") if group.get("stroke-dasharray", "none") != "none"]
    dashes = [float(part) for part in dashed.get("stroke-dasharray").split(",")]
    scale = float(re.match(r"matrix\(([^,]*)", dashed.get("transform"))[1]) / 10  # units to mm
    assert float(dashed.get("stroke-width")) * scale == pytest.approx(width)
    assert dashes == pytest.approx([2 * 31 / 32 / scale, 31 / 32 / scale], rel=0.002)
    assert dashed.get("stroke-dashoffset") == "0" and dashed.get("stroke-linecap") == "butt"


def test_paper_is_white():
    """Else a dark viewer shows black on black."""
    first = next(parsed(sheet()).iter(f"{SVG}rect"))
    assert (first.get("width"), first.get("height")) == ("330", "215")


def test_same_page_same_bytes():
    assert svg_bytes(sheet(), "Bagan") == svg_bytes(sheet(), "Bagan")
    assert svg_bytes(sheet(), "Bagan", outlines=True) == svg_bytes(sheet(), "Bagan", outlines=True)
