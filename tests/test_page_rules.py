"""The rules of a page see the breaches they are for: each test spoils a good page in one way."""

from __future__ import annotations

import copy

import page_rules
import pytest

from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Box, Page, ShapeForm, TextLine

CONTENT = Rect(20, 20, 290, 170)


class Measure:
    family = "Fake"
    cap_height = 0.68

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        return 0.55 * len(text)


def box(name: str, x: float, y: float, w: float = 40, h: float = 10, form: str = "box", parent: str | None = None):
    place = {"x": x, "y": y, "w": w, "h": h}
    return {"placement": name, "unit": name, "parent": parent, "form": form, "lines": [name], "font_pt": 9.0, **place}


def line(points: list[list[float]], relation: str = "r1", kind: str = "structural"):
    return {"relation": relation, "kind": kind, "points": points}


@pytest.fixture
def page():
    """Bupati over two units, one trunk, a signature."""
    left, right = [[100, 50], [100, 60], [60, 60], [60, 70]], [[100, 50], [100, 60], [140, 60], [140, 70]]
    made = {
        "width_mm": 330,
        "height_mm": 215,
        "boxes": [box("Bupati", 80, 40), box("Dinas", 40, 70), box("Badan", 120, 70)],
        "lines": [line(left), line(right, "r2")],
        "strokes": [
            {"kind": "structural", "points": [[100, 50], [100, 60]], "relations": ["r1", "r2"]},
            {"kind": "structural", "points": [[100, 60], [60, 60], [60, 70]], "relations": ["r1"]},
            {"kind": "structural", "points": [[100, 60], [140, 60], [140, 70]], "relations": ["r2"]},
        ],
        "labels": [],
        "references": [],
        "joints": [],
        **dict.fromkeys(page_rules.FURNITURE),
        "signature": {"x": 220, "y": 160, "w": 60, "h": 30, "lines": ["BUPATI,", "BUDI"], "font_pt": 10.0},
    }
    assert page_rules.json_faults(made, CONTENT, Measure()) == []
    return made


def broken(page, rule, change) -> bool:
    """Say whether the rule complains after the change."""
    spoilt = copy.deepcopy(page)
    change(spoilt)
    return bool(rule(spoilt))


def test_overlapping_boxes(page):
    assert broken(page, page_rules.overlaps, lambda p: p["boxes"][1].update(x=90))


def test_box_on_furniture(page):
    assert broken(page, page_rules.overlaps, lambda p: p["boxes"].append(box("X", 230, 165)))


def test_row_outside_its_list_box(page):
    rows = [box("Bupati", 40, 100, h=20, form="list"), box("X", 40, 115, form="item", parent="Bupati")]
    assert broken(page, page_rules.overlaps, lambda p: p["boxes"].extend(rows))


def test_box_half_in_a_group_frame(page):
    assert broken(page, page_rules.overlaps, lambda p: p["boxes"].append(box("F", 30, 60, w=20, h=30, form="group")))
    assert not broken(page, page_rules.overlaps, lambda p: p["boxes"].append(box("F", 30, 65, 60, 30, form="group")))


def test_text_wider_or_higher_than_its_box(page):
    def cut(spoilt):
        return page_rules.cut_text(spoilt, Measure())

    assert broken(page, cut, lambda p: p["boxes"][1].update(lines=["Dinas Kependudukan dan Catatan Sipil"]))
    assert broken(page, cut, lambda p: p["boxes"][1].update(lines=["a", "b", "c", "d"]))


@pytest.mark.parametrize(
    "points",
    [
        [[20, 75], [180, 75]],  # through both units
        [[30, 69.8], [90, 69.8]],  # along a box's edge, without an end there
        [[60, 45], [100, 45]],  # an end inside the Bupati's box
        [[100, 50], [60, 70]],  # slanting
    ],
)
def test_line_through_a_box(page, points):
    assert broken(page, page_rules.lines_through_boxes, lambda p: p["lines"].append(line(points)))


def test_line_through_a_frame_that_holds_no_end_of_it(page):
    frame = box("F", 20, 100, w=100, h=30, form="group")
    page["boxes"].append(frame)
    assert broken(page, page_rules.lines_through_boxes, lambda p: p["lines"].append(line([[10, 110], [200, 110]])))
    assert not broken(page, page_rules.lines_through_boxes, lambda p: p["lines"].append(line([[70, 90], [70, 110]])))


def test_line_through_furniture(page):
    assert broken(page, page_rules.lines_through_furniture, lambda p: p["lines"].append(line([[210, 170], [250, 170]])))


def test_outside_the_margins(page):
    def outside(spoilt):
        return page_rules.outside(spoilt, CONTENT)

    assert broken(page, outside, lambda p: p["boxes"][1].update(x=19.9))
    assert broken(page, outside, lambda p: p["lines"][0]["points"].append([60, 190.5]))
    assert broken(page, outside, lambda p: p["signature"].update(y=161))


@pytest.mark.parametrize("where", [(170, 170), (240, 145), (290, 170)])
def test_too_near_the_signature(page, where):
    """8 mm left of it and above it, anywhere to its right."""
    assert broken(page, page_rules.near_signature, lambda p: p["boxes"].append(box("X", *where, w=43, h=8)))
    assert not page_rules.near_signature({**page, "boxes": [box("X", 168, 170, w=43, h=8)]})


def test_strokes_over_each_other(page):
    twice = {"kind": "coordinative", "points": [[100, 55], [100, 80]], "relations": ["r1"]}
    assert broken(page, page_rules.doubled_strokes, lambda p: p["strokes"].append(twice))


def test_strokes_that_are_not_the_lines(page):
    assert broken(page, page_rules.stroke_differences, lambda p: p["strokes"].pop())
    assert broken(page, page_rules.stroke_differences, lambda p: p["lines"].pop())
    assert broken(page, page_rules.stroke_differences, lambda p: p["strokes"][0].update(relations=["r1"]))
    assert broken(page, page_rules.stroke_differences, lambda p: p["strokes"][1].update(kind="command"))


def test_two_bends_that_are_too_close(page):
    def jog(spoilt):
        spoilt["lines"][0]["points"] = [[100, 50], [100, 60], [101, 60], [101, 65], [60, 65], [60, 70]]

    assert broken(page, page_rules.close_bends, jog)


def test_crossing_gap_of_another_style(page):
    """A gap is for lines that look alike: a dashed line need not stop at a solid one."""
    level = {"kind": "coordinative", "points": [[20, 90], [200, 90]]}
    upright = {"kind": "command", "points": [[100, 82], [100, 99]]}
    page["lines"] = [line(level["points"], "r3", "coordinative"), line(upright["points"], "r4", "command")]
    halves = [[[20, 90], [99.1, 90]], [[100.9, 90], [200, 90]]]

    def strokes(dash: list[float]) -> list:
        found = [{"kind": "coordinative", "points": half, "relations": ["r3"], "dash_mm": [2, 1]} for half in halves]
        return [*found, {**upright, "relations": ["r4"], "dash_mm": dash}]

    assert page_rules.stroke_differences({**page, "strokes": strokes([2, 1])}) == []
    assert page_rules.stroke_differences({**page, "strokes": strokes([])})


@pytest.mark.parametrize(
    "points",
    [
        [[100, 50], [100, 60], [55, 60], [55, 70]],  # beside the middle of its own box
        [[95, 50], [95, 60], [60, 60], [60, 70]],  # beside the middle of its superior's
    ],
)
def test_port_off_the_middle(page, points):
    page["boxes"][1].update(parent="Bupati", backbone="r1")
    page["boxes"][2].update(parent="Bupati", backbone="r2")
    assert page_rules.off_centre_ports(page) == []
    assert broken(page, page_rules.off_centre_ports, lambda p: p["lines"][0].update(points=points))


def test_ports_of_two_kinds_stand_evenly(page):
    page["boxes"][1].update(parent="Bupati", backbone="r1")
    page["boxes"][2].update(parent="Bupati", backbone="r2")

    def ports(spoilt, left, right):
        for number, (x, end) in enumerate(((left, 60), (right, 140))):
            spoilt["lines"][number]["points"] = [[x, 50], [x, 60], [end, 60], [end, 70]]

    assert not broken(page, page_rules.off_centre_ports, lambda p: ports(p, 99, 101))
    assert broken(page, page_rules.off_centre_ports, lambda p: ports(p, 99, 102))


def test_stack_of_unequal_widths(page):
    stack = [box("A", 150, 100, parent="Bupati"), box("B", 150, 120, w=44, parent="Bupati")]
    assert broken(page, page_rules.unequal_stacks, lambda p: p["boxes"].extend(stack))
    stack[1]["w"] = 40
    assert not broken(page, page_rules.unequal_stacks, lambda p: p["boxes"].extend(stack))


def test_row_may_begin_below_staff_of_another_width(page):
    """Lines meet the boxes of a list at their side, those of a row on top."""
    below = [
        {**box(name, 40, y, w, parent="Bupati"), "backbone": name} for name, y, w in (("A", 90, 44), ("B", 120, 40))
    ]
    ways = [line([[100, 50], [100, 95], [84, 95]], "A"), line([[100, 50], [100, 110], [60, 110], [60, 120]], "B")]

    def put(spoilt, *lines):
        spoilt["boxes"] += below
        spoilt["lines"] += lines

    assert not broken(page, page_rules.unequal_stacks, lambda p: put(p, *ways))
    listed = line([[100, 50], [100, 125], [80, 125]], "B")
    assert broken(page, page_rules.unequal_stacks, lambda p: put(p, ways[0], listed))


def test_trunk_drawn_twice(page):
    beside = {"kind": "structural", "points": [[101, 51], [101, 59]], "relations": ["r3"]}
    assert broken(page, page_rules.doubled_trunks, lambda p: p["strokes"].append(beside))
    assert broken(page, page_rules.doubled_trunks, lambda p: p["strokes"].append({**beside, "kind": "command"}))
    apart = {"kind": "command", "points": [[102, 51], [102, 59]], "relations": ["r3"]}
    assert not broken(page, page_rules.doubled_trunks, lambda p: p["strokes"].append(apart))


def test_two_kinds_on_one_stretch(page):
    same = {"kind": "command", "points": [[100, 51], [100, 59]], "relations": ["r3"]}
    assert broken(page, page_rules.doubled_trunks, lambda p: p["strokes"].append(same))


def test_joint_without_three_ends(page):
    def joint(x, y):
        return lambda p: p["joints"].append({"x": x, "y": y, "d": 1.0})

    assert not broken(page, page_rules.stray_joints, joint(100, 60))
    assert broken(page, page_rules.stray_joints, joint(60, 60))
    assert broken(page, page_rules.stray_joints, joint(100, 49.8))


def test_families_of_fonts():
    assert page_rules.font_families(["/ABCDEF+TeXGyreBonum-Bold", "/TeXGyreBonum-Regular"]) == {"TeXGyreBonum"}
    assert len(page_rules.font_families(["/ABCDEF+TeXGyreBonum-Bold", "/Arial"])) == 2


def test_text_beside_its_box():
    def drawn(x: float, baseline: float, text: str = "Dinas", width: float = 8.73) -> list[str]:
        text_line = TextLine(text, x, baseline, width, 9.0)
        made = Box("p", "u", None, None, ShapeForm.BOX, Rect(20, 20, 30, 8), (text_line,), 9.0)
        return page_rules.text_out_of_place(Page(330, 215, "Fake", boxes=(made,)), Measure())

    assert drawn(30, 25) == []
    assert drawn(45, 25) and drawn(30, 30) and drawn(30, 25, width=5)


def test_text_on_text():
    block = Block(Rect(20, 20, 50, 20), tuple(TextLine("Dinas", 20, y, 8.73, 9.0) for y in (25.0, 26.0)))
    assert page_rules.text_out_of_place(Page(330, 215, "Fake", title=block), Measure())
