"""A comparison as pages for a meeting: each chart that changed with its marks, as it is and as it was, and the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from orgeditor.exchange.comparison import Change, Comparison, Difference, Subject, chart_title
from orgeditor.layout.measure import Measure
from orgeditor.layout.page.change_chips import Sign
from orgeditor.layout.page.comparison import LIST_TITLE, Heading, compared_page, list_pages, numbered
from orgeditor.layout.page.furniture import region_level, region_name
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, MarkForm, Page
from orgeditor.model.records import DEFAULT_FONT, Group, Placement, Regulation, RegulationForm

LETTERS: dict[Change, tuple[str, MarkForm, str]] = {
    Change.ADDED: ("B", MarkForm.ADDED, "baru"),
    Change.GONE: ("D", MarkForm.GONE, "dihapus"),
    Change.MOVED: ("P", MarkForm.MOVED, "pindah"),
    Change.RENAMED: ("N", MarkForm.RENAMED, "ganti nama"),
    Change.REORDERED: ("U", MarkForm.REORDERED, "ganti urutan"),
}
LINE = ("H", MarkForm.LINE, "hubungan kerja berubah")
WHOLE = ("R", MarkForm.LINE, "data peraturan")
SIDES = ("SEMULA", "MENJADI")


class Side(NamedTuple):
    """One draft of a comparison: its charts as laid out, and what the draft is called."""

    arranged: Mapping[str, Arranged]
    name: str


class Signs(NamedTuple):
    """The marks of a chart: by placement or group, and by relation."""

    boxes: dict[str, Sign]
    relations: dict[str, Sign]


def numbers_of(differences: Sequence[Difference]) -> list[str]:
    """Return the number of each difference in the list: "B1", "B2", "P1"."""
    counts: dict[str, int] = {}
    found = []
    for item in differences:
        letter = _sign_of(item)[0]
        counts[letter] = counts.get(letter, 0) + 1
        found.append(f"{letter}{counts[letter]}")
    return found


def signs_of(comparison: Comparison, chart: str, *, of_new: bool) -> Signs:
    """Return the marks of one chart of the new draft, or of the old one."""
    draft = comparison.new if of_new else comparison.old
    by_record: dict[str, list[tuple[str, Difference]]] = {}
    for number, told in zip(numbers_of(comparison.differences), comparison.differences, strict=True):
        key = told.new if of_new else told.old
        if key and told.subject in (Subject.UNIT, Subject.RELATION):
            by_record.setdefault(key, []).append((number, told))
    boxes: dict[str, Sign] = {}
    led: set[str] = set()
    shown: list[Placement | Group] = [*draft.placements_of_chart(chart), *draft.groups_of_chart(chart)]
    for item in shown:
        here = [pair for pair in by_record.get(item.unit, ()) if _concerns(comparison, pair[1], item.id, chart, of_new)]
        backbone = item.backbone if isinstance(item, Placement) else None
        if backbone in by_record:  # the line to a superior shares its trunk with others: told at the box
            here += by_record[backbone or ""]
            led.add(backbone or "")
        if here:
            boxes[item.id] = _sign(here)
    relations = {
        route.relation: _sign(by_record[route.relation])
        for route in draft.routes_of_chart(chart)
        if route.relation in by_record and route.relation not in led
    }
    return Signs(boxes, relations)


def changed_charts(comparison: Comparison) -> list[tuple[str, str]]:
    """Return the charts that have marks or that one draft lacks, the old one beside the new one or ""; in order."""
    back = {new: old for old, new in comparison.charts.items()}
    rows = [(back.get(chart.id, ""), chart.id) for chart in comparison.new.charts_in_order()]
    rows += [(chart.id, "") for chart in comparison.old.charts_in_order() if chart.id not in comparison.charts]
    return [
        (old, new)
        for old, new in rows
        if not (old and new)
        or any(signs_of(comparison, old, of_new=False))
        or any(signs_of(comparison, new, of_new=True))
    ]


def comparison_pages(
    comparison: Comparison,
    old: Side,
    new: Side,
    measure_for: Callable[[str], Measure],
    charts: Sequence[tuple[str, str]] | None = None,
) -> list[Page]:
    """Return the pages of a comparison: those with marks of each chart (all that changed by default), then the list."""
    pages: list[Page] = []
    for before, after in changed_charts(comparison) if charts is None else charts:
        alone = not (before and after)  # then each of its pages is news
        if after:
            pages += marked_pages(comparison, after, old, new, measure_for, of_new=True, all_pages=alone)
        if before:
            pages += marked_pages(comparison, before, old, new, measure_for, of_new=False, all_pages=alone)
    fonts = [chart.page.font for chart in comparison.new.charts_in_order()]
    font = fonts[0] if fonts else DEFAULT_FONT
    measure = measure_for(font)
    title = f"Perbandingan bagan {new.name} terhadap {old.name}"
    pages += list_pages(list(_rows(comparison)), Heading(title, LIST_TITLE, ""), font, measure)
    return numbered(pages, measure)


def marked_pages(
    comparison: Comparison,
    chart: str,
    old: Side,
    new: Side,
    measure_for: Callable[[str], Measure],
    *,
    of_new: bool,
    all_pages: bool = False,
) -> Iterator[Page]:
    """Give the pages of a chart with their marks; those without any only with `all_pages`."""
    draft, side = (comparison.new, new) if of_new else (comparison.old, old)
    signs = signs_of(comparison, chart, of_new=of_new)
    record = draft.charts[chart]
    name = chart_title(draft, record)
    title = f"Perbandingan bagan {name} {new.name} terhadap {old.name}"
    subtitle = f"{SIDES[of_new].capitalize()}: {side.name}" + (f" – {text}" if (text := draft.title_of(record)) else "")
    legend = _legend(signs)
    measure = measure_for(record.page.font)
    heading = Heading(title, SIDES[of_new], subtitle)
    arranged = side.arranged.get(chart)
    for page in arranged.pages if arranged is not None else ():
        made = compared_page(page, heading, signs.boxes, signs.relations, legend, measure)
        if all_pages or any(mark.key for mark in made.marks):
            yield made


def side_names(comparison: Comparison, old_label: str, new_label: str) -> tuple[str, str]:
    """Return what the old and the new draft are called: the regulations, and the labels where those are the same."""
    old, new = (draft_name(draft.regulation) for draft in (comparison.old, comparison.new))
    return (f"{old} ({old_label})", f"{new} ({new_label})") if old == new else (old, new)


def draft_name(regulation: Regulation) -> str:
    """Return the name of a regulation, as one that is being drafted while it has no number."""
    if regulation.form is RegulationForm.PERATURAN_DAERAH:
        name = f"Peraturan Daerah {region_level(regulation).capitalize()} {region_name(regulation)}".strip()
    else:
        kind = "Keputusan" if regulation.form is RegulationForm.KEPUTUSAN else "Peraturan"
        name = f"{kind} {regulation.office} {region_name(regulation)}".strip()
    name = f"{name} Nomor {regulation.number}" if regulation.number else f"Rancangan {name}"
    return f"{name} Tahun {regulation.year}" if regulation.year else name


def change_words(item: Difference) -> str:
    """Return the kind of a difference in the words of the list."""
    if item.subject is Subject.UNIT:
        return LETTERS[item.change][2]
    noun = {
        Subject.RELATION: "hubungan kerja",
        Subject.ANNEX: "Lampiran",
        Subject.CHART: "bagan",
        Subject.REGULATION: "data peraturan",
    }
    word = {Change.ADDED: "baru", Change.GONE: "dihapus"}.get(item.change, "berubah")
    return f"{noun[item.subject]} {word}"


def _rows(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    """Give the rows of the list, in the order of the letters that number them."""
    numbers = numbers_of(comparison.differences)
    order = [*(letter for letter, _, _ in LETTERS.values()), LINE[0], WHOLE[0]]
    found = sorted(
        zip(numbers, comparison.differences, strict=True), key=lambda pair: order.index(_sign_of(pair[1])[0])
    )
    if not found:
        yield ("", "tidak ada", "Tidak ada perbedaan.", "", "")
    for number, item in found:
        yield (number, change_words(item), item.name, item.before, item.after)


def _sign_of(item: Difference) -> tuple[str, MarkForm, str]:
    if item.subject is Subject.RELATION:
        return LINE
    return LETTERS[item.change] if item.subject is Subject.UNIT else WHOLE


def _sign(told: Sequence[tuple[str, Difference]]) -> Sign:
    forms = dict.fromkeys(_sign_of(item)[1] for _, item in told)
    return Sign(tuple(forms), " ".join(number for number, _ in told))


def _legend(signs: Signs) -> list[tuple[str, MarkForm, str]]:
    used = {form for sign in (*signs.boxes.values(), *signs.relations.values()) for form in sign.forms}
    return [entry for entry in (*LETTERS.values(), LINE) if entry[1] in used]


def _concerns(comparison: Comparison, item: Difference, key: str, chart: str, of_new: bool) -> bool:
    """Say whether a difference of a unit is to be seen at one of its boxes: it may have moved in another chart."""
    if item.change is Change.REORDERED:
        return item.charts[of_new] == chart
    if item.change is not Change.MOVED:
        return True
    pairs = comparison.charts
    other = next((old for old, new in pairs.items() if new == chart), None) if of_new else pairs.get(chart)
    if other is None:
        return True
    here, there = (comparison.new, comparison.old) if of_new else (comparison.old, comparison.new)
    above = _superior(here, key)
    boxes = there.referring(item.old if of_new else item.new, Placement)
    same = {_superior(there, box.id) for box in boxes if box.chart == other}
    if of_new:
        same = {comparison.units.get(unit, "") if unit else None for unit in same}
        return above not in same
    return (comparison.units.get(above, "") if above else None) not in same


def _superior(draft: Draft, key: str) -> str | None:
    box = draft.placements.get(key)
    return draft.placements[box.parent].unit if box is not None and box.parent is not None else None
