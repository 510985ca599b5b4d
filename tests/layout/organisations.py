"""Hierarchy charts for tests: written as nested boxes, or random ones for hypothesis."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import COMMAND, COORDINATIVE, STRUCTURAL
from orgeditor.model.page import Arranged, Box, ShapeForm
from orgeditor.model.records import (
    Arrangement,
    BoxForm,
    Chart,
    HeadingForm,
    Numbering,
    Orientation,
    Overflow,
    PageSetup,
    Regulation,
    Side,
    Signing,
)


@dataclass(frozen=True)
class Org:
    """A box with what hangs from it. `group` names the frame it stands in; `options` go into its placement."""

    name: str
    below: tuple[Org, ...] = ()
    kind: str = STRUCTURAL
    group: str = ""
    options: dict[str, Any] = field(default_factory=dict)


def org(name: str, *below: Org | str, kind: str = STRUCTURAL, group: str = "", **options: Any) -> Org:
    return Org(name, tuple(item if isinstance(item, Org) else org(item) for item in below), kind, group, options)


def numbered(count: int, name: str = "Dinas", **options: Any) -> list[Org]:
    return [org(f"{name} {number}", **options) for number in range(1, count + 1)]


def drawn(*roots: Org, annex: bool = False, chart: dict[str, Any] | None = None, **page: Any) -> tuple[Draft, Chart]:
    """Return a draft with one hierarchy chart of the roots; `page` goes into its page set-up."""
    draft = Draft(id_source("organisation"))
    with draft.edit():
        draft.put(
            Regulation(
                draft.new_id(), office="Wali Kota", region="Contoh", number="4", year="2017",
                about="Mekanisme Koordinasi Kerja", signatory="H. SITI AMINAH", signing=Signing.COPY,
            )
        )  # fmt: skip
        lampiran = operations.add_annex(draft, "Bagan Koordinasi").id if annex else None
        made = operations.add_chart(draft, lampiran, title="" if annex else "Bagan Koordinasi")
        made = draft.put(replace(made, page=PageSetup(**page), **(chart or {})))
        groups: dict[str, list[Any]] = {}
        for root in roots:
            _put(draft, made.id, root, None, groups)
        for name, members in groups.items():
            unit = operations.add_unit(draft, name)
            operations.add_group(draft, made.id, unit.id, members)
    return draft, draft.charts[made.id]


def _put(draft: Draft, chart: str, item: Org, parent: Any, groups: dict[str, list[Any]]) -> None:
    unit = operations.add_unit(draft, item.name)
    backbone = operations.add_relation(draft, parent.unit, unit.id, item.kind).id if parent and item.kind else None
    placement = operations.place(draft, chart, unit.id, parent.id if parent else None, backbone=backbone)
    placement = draft.put(replace(placement, **item.options))
    if item.group:
        groups.setdefault(item.group, []).append(placement)
    for child in item.below:
        _put(draft, chart, child, placement, groups)


def boxes(result: Arranged, draft: Draft) -> dict[str, Box]:
    """Return the boxes of the only page by their unit's name; frames of list boxes as "[name]"."""
    (page,) = result.pages
    found = {}
    for box in page.boxes:
        name = draft.units[box.unit].name
        found[f"[{name}]" if box.form is ShapeForm.LIST else name] = box
    return found


WORDS = (
    "Dinas Badan Kantor Bagian Sekretariat Kecamatan Pendidikan Kesehatan Sosial dan Olahraga Pemberdayaan Masyarakat "
    "Perumahan Rakyat Penataan Ruang Pertanahan Hukum & RSUD Perekonomian Kependudukan/Catatan Komunikasi Non-Formal"
).split()

ODD_NAMES = [
    "X",
    "A B C D E F G H",
    "Ketatausahaandankepegawaiandanperlengkapandanlainlainnya",
    "RAKORTAS (Rapat Koordinasi terbatas)",
    "W" * 300,
]


@st.composite
def names(draw: st.DrawFn) -> str:
    """Names of one letter up to 150, with one-word names and words without a break, one of 300 letters among them."""
    if draw(st.integers(0, 19)) == 0:
        return draw(st.sampled_from(ODD_NAMES))
    return " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=draw(st.sampled_from([2, 4, 12])))))


@st.composite
def organisations(draw: st.DrawFn, *, most: int = 30) -> list[Org]:
    """Random organisations of up to `most` boxes: deep or wide, with only children, staff, glued boxes, frames."""
    left = draw(st.integers(0, most))
    one_kind = draw(st.booleans())

    def box(depth: int, group: str = "", **options: Any) -> Org:
        nonlocal left
        below: list[Org] = []
        count = min(left, draw(st.sampled_from([0, 1, 1, 2, 3, 3, 5, 8, 14] if depth < 6 else [0])))
        left -= count
        if count and draw(st.integers(0, 5)) == 0:
            below.append(box(9, form=BoxForm.GLUED))
            count -= 1
        frame = f"Bingkai {left}" if draw(st.integers(0, 9)) == 0 else ""
        for _ in range(count):
            staff = draw(st.integers(0, 9)) == 0
            side = draw(st.sampled_from([Side.LEFT, Side.RIGHT, Side.BOTTOM])) if staff else Side.BELOW
            framed = {"group": frame} if frame and not staff and draw(st.integers(0, 4)) else {}
            below.append(box(depth + (4 if staff else 1), side=side, **framed))
        kind = STRUCTURAL if one_kind else draw(st.sampled_from([STRUCTURAL, COORDINATIVE, COMMAND, ""]))
        if below:
            options["arrangement"] = draw(st.sampled_from([Arrangement.AUTO, *Arrangement]))
            options["columns"] = draw(st.integers(0, 4))
            options["numbering"] = draw(st.sampled_from(Numbering))
            options["width"] = draw(st.sampled_from([0.0, 0.0, 0.0, 0.0, 32.5, 60.0]))
            options["font"] = draw(st.sampled_from([0.0, 0.0, 0.0, 0.0, 7.0, 8.5]))
        elif "form" not in options and draw(st.integers(0, 11)) == 0:
            options["form"] = BoxForm.GRID
        options["note"] = draw(st.sampled_from(["", "", "", "(rincian: Lampiran II)"]))
        options["bold"] = draw(st.integers(0, 9)) == 0
        return org(draw(names()), *below, kind=kind, group=group, **options)

    return [box(0) for _ in range(draw(st.sampled_from([1, 1, 1, 1, 2, 3])))]


@st.composite
def charts(draw: st.DrawFn, *, most: int = 30) -> tuple[Draft, Chart]:
    """Charts of random organisations on one page, with and without signature, some with lines across."""
    page = draw(
        st.sampled_from(
            [
                {},
                {"orientation": Orientation.PORTRAIT},
                {"paper": "A4", "heading_form": HeadingForm.B},
                {"paper": "A3", "top": 30.0, "left": 40.0, "right": 5.0, "bottom": 5.0},
                {"font_floor": 9.0, "font_cap": 9.0},
            ]
        )
    )
    decided = {
        "overflow": Overflow.ENLARGE,
        "level": draw(st.integers(0, 5)) == 0,
        "bolds": draw(st.sampled_from([(), (), (True, False)])),
        "arrangement": draw(st.sampled_from([Arrangement.AUTO, Arrangement.AUTO, *Arrangement])),
    }
    draft, chart = drawn(*draw(organisations(most=most)), annex=draw(st.booleans()), chart=decided, **page)
    placements = draft.placements_of_chart(chart.id)
    with draft.edit():
        for _ in range(draw(st.sampled_from([0, 0, 1, 3])) if len(placements) > 1 else 0):
            one, two = draw(st.lists(st.sampled_from(placements), min_size=2, max_size=2, unique_by=lambda p: p.id))
            label = draw(st.sampled_from(["", "", "mendesak"]))
            kind = draw(st.sampled_from([COORDINATIVE, COMMAND, "report"]))
            relation = operations.add_relation(draft, one.unit, two.unit, kind, label=label, mutual=draw(st.booleans()))
            operations.show_relation(draft, chart.id, relation.id, one.id, two.id)
    return draft, chart
