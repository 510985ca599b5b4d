"""Random charts of both methods on any page for hypothesis: what a person could draw, however odd."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from organisations import drawn, names, organisations

from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.records import (
    Arrangement,
    BoxForm,
    Chart,
    HeadingForm,
    LetterCase,
    Method,
    Orientation,
    Overflow,
    Placement,
    Side,
    Signing,
)

MOST_LINES = 8


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Any]:
    """Page set-ups: usual papers in every orientation, with usual, narrow and uneven margins."""
    margins = draw(st.sampled_from([(20, 20, 25, 20), (5, 5, 5, 5), (30, 5, 12, 40)]))
    floor, cap = draw(st.sampled_from([(7.0, 12.0), (7.0, 12.0), (9.0, 9.0), (6.0, 16.0)]))
    return {
        "paper": draw(st.sampled_from(["F4", "A4", "A3", "Legal"])),
        "orientation": draw(st.sampled_from(Orientation)),
        "heading_form": draw(st.sampled_from(HeadingForm)),
        "font_floor": floor,
        "font_cap": cap,
        **dict(zip(("top", "right", "bottom", "left"), map(float, margins), strict=True)),
    }


@st.composite
def regulations(draw: st.DrawFn) -> dict[str, Any]:
    """What the furniture of a page says, or that nothing is known yet."""
    return draw(
        st.sampled_from(
            [
                {},
                {"number": "", "year": "", "signatory": "", "about": ""},
                {"number": "", "initials_shown": True, "initials": ("Sekretaris Daerah", "Kepala Bagian Hukum")},
                {"copy_office": "KEPALA BAGIAN HUKUM", "copy_name": "Drs. BUDI, S.H.", "copy_rank": "Pembina"},
                {"about": "Kedudukan, Susunan Organisasi, " * 6, "region": "Kabupaten Kepulauan Sangihe Talaud"},
                {"signing": Signing.ELECTRONIC, "prefix": "Plt."},
            ]
        )
    )


@st.composite
def hierarchies(draw: st.DrawFn) -> tuple[Draft, Chart]:
    """Trees of all arrangements, forms and frames, with lines of any kind across them."""
    decided = {
        "overflow": draw(st.sampled_from(Overflow)),
        "level": draw(st.integers(0, 5)) == 0,
        "bolds": draw(st.sampled_from([(), (), (True, False)])),
        "cases": draw(st.sampled_from([(), (LetterCase.UPPER, LetterCase.TITLE)])),
        "subtitle": draw(st.sampled_from(["", "", "A. STRUKTUR ORGANISASI"])),
        "arrangement": draw(st.sampled_from([Arrangement.AUTO, Arrangement.AUTO, *Arrangement])),
        "columns": draw(st.sampled_from([0, 0, 0, 3])),
    }
    roots = draw(organisations(most=draw(st.sampled_from([8, 20, 40]))))
    draft, chart = drawn(*roots, annex=draw(st.booleans()), chart=decided, **draw(pages()))
    _say(draft, draw(regulations()))
    _join(draw, draft, chart, draft.placements_of_chart(chart.id), draw(st.sampled_from([0, 0, 1, 3, MOST_LINES])))
    return draft, chart


@st.composite
def mechanisms(draw: st.DrawFn) -> tuple[Draft, Chart]:
    """Ranks of boxes and forums with frames, lanes, glued boxes and boxes at the page's sides."""
    decided = {
        "method": Method.LAYERED,
        "lanes": draw(st.sampled_from([(), (), ("Pimpinan",), ("A", "", "Perangkat Daerah yang terkait", "D")])),
    }
    draft, chart = drawn(annex=draw(st.booleans()), chart=decided, **draw(pages()))
    _say(draft, draw(regulations()))
    items: list[Placement] = []
    with draft.edit():
        for rank in range(draw(st.integers(1, 5))):
            for _ in range(draw(st.integers(1, 5))):
                items.append(_box(draw, draft, chart.id, rank))
        for number in range(draw(st.sampled_from([0, 0, 1, 2]))):
            _frame(draw, draft, chart.id, items, f"Bingkai {number}")
        items = [draft.placements[item.id] for item in items]
        if draw(st.booleans()):
            deputy = operations.add_unit(draft, "Wakil")
            items.append(operations.place(draft, chart.id, deputy.id, items[0].id, form=BoxForm.GLUED))
    frames = draft.groups_of_chart(chart.id)
    _join(draw, draft, chart, [*items, *frames], draw(st.integers(0, 2 * MOST_LINES)))
    return draft, chart


def _say(draft: Draft, changes: dict[str, Any]) -> None:
    with draft.edit():
        draft.put(replace(draft.regulation, **changes))


def _box(draw: st.DrawFn, draft: Draft, chart: str, rank: int) -> Placement:
    unit = operations.add_unit(draft, draw(names()))
    if draw(st.integers(0, 9)) == 0:
        period = draw(st.sampled_from(["", "seminggu sekali"]))
        unit = draft.put(replace(unit, period=period, chair=draw(names()), members=", ".join([draw(names())] * 3)))
    elif draw(st.integers(0, 7)) == 0:
        categories = [UnitCategory.HEAD, UnitCategory.COUNCIL, UnitCategory.VERTICAL, UnitCategory.EXPERT_STAFF]
        unit = draft.put(replace(unit, category=draw(st.sampled_from(categories)), collective=True))
    item = operations.place(draft, chart, unit.id)
    side = draw(st.sampled_from([Side.BELOW] * 8 + [Side.LEFT, Side.RIGHT]))
    note = draw(st.sampled_from(["", "", "", "(rincian: Lampiran II)"]))
    return draft.put(replace(item, rank=rank, side=side, note=note))


def _frame(draw: st.DrawFn, draft: Draft, chart: str, items: list[Placement], name: str) -> None:
    rank = draw(st.integers(0, 4))
    last = rank + draw(st.sampled_from([0, 0, 1]))
    now = [draft.placements[item.id] for item in items]
    inside = [item for item in now if item.rank is not None and rank <= item.rank <= last and item.group is None]
    if inside:
        unit = operations.add_unit(draft, name)
        operations.add_group(draft, chart, unit.id, inside[: draw(st.integers(1, 4))])


def _join(draw: st.DrawFn, draft: Draft, chart: Chart, ends: list[Any], count: int) -> None:
    """Add lines between any two of the ends; half of the time also from several to several."""
    if len(ends) < 2 or not count:
        return
    kinds = draw(st.lists(st.sampled_from([STRUCTURAL, COORDINATIVE, *BUILTIN_KINDS]), min_size=1, max_size=3))
    pick = st.sampled_from(ends)
    pairs = [(draw(pick), draw(pick)) for _ in range(count)]
    if draw(st.booleans()):
        several = st.lists(pick, min_size=2, max_size=3, unique_by=lambda item: item.id)
        heads, bodies = draw(several), draw(several)
        pairs += [(head, body) for head in heads for body in bodies]
    with draft.edit():
        for number, (one, two) in enumerate(pairs):
            if one.unit != two.unit:
                label = draw(st.sampled_from(["", "", "", "mendesak"]))
                mutual = draw(st.integers(0, 3)) == 0
                kind = kinds[number % len(kinds)]
                relation = operations.add_relation(draft, one.unit, two.unit, kind, label=label, mutual=mutual)
                operations.show_relation(draft, chart.id, relation.id, one.id, two.id)
