"""Operations on boxes that a person places by hand: pin, move, nudge, align, distribute, size. Lengths in mm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.chart_names import charts_named, step_about
from orgeditor.editing.document import Document
from orgeditor.editing.operations.keeping import forget_drawing, forget_ways, glued_under, keep_drawing, with_glued
from orgeditor.editing.operations.placing import boxes_named
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.model.alignment import Edge, aligned, distributed, same_size
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Method, Placement
from orgeditor.model.sentences import filled

Rects = Mapping[str, Rect]
"""Rectangles on the page by placement."""

ALIGNED: dict[Edge, str] = {
    Edge.LEFT: QT_TRANSLATE_NOOP("Operations", "Rata kiri %1"),
    Edge.CENTRE: QT_TRANSLATE_NOOP("Operations", "Rata tengah %1"),
    Edge.RIGHT: QT_TRANSLATE_NOOP("Operations", "Rata kanan %1"),
    Edge.TOP: QT_TRANSLATE_NOOP("Operations", "Rata atas %1"),
    Edge.MIDDLE: QT_TRANSLATE_NOOP("Operations", "Rata tengah tinggi %1"),
    Edge.BOTTOM: QT_TRANSLATE_NOOP("Operations", "Rata bawah %1"),
}
"""What an undo step that aligns boxes is called."""


def is_free(chart: Chart | None) -> bool:
    """Say whether the boxes of a chart are placed by hand."""
    return chart is not None and chart.method is Method.FREE


def stands_by_hand(draft: Draft, item: Placement) -> bool:
    """Say whether a box may be moved without pinning it first: it is pinned, or its chart is free."""
    return item.pin is not None or is_free(draft.charts[item.chart])


def moves_pins(changes: ChangeSet) -> bool:
    """Say whether a change places boxes by hand, or no longer."""
    return any((old.pin if old else None) != (new.pin if new else None) for old, new in changes.of(Placement))


def places(document: Document, boxes: Iterable[str]) -> dict[str, Rect]:
    """Return where boxes stand that can be pinned: at their pins, else where they were last drawn.

    Rows of a list box and glued boxes stand with their hosts, those of a mechanism chart in their rank.
    """
    found: dict[str, Rect] = {}
    drawn: dict[str, dict[str, Rect]] = {}
    draft = document.draft
    for key in dict.fromkeys(boxes):
        item = draft.placements[key]
        if draft.charts[item.chart].method is Method.LAYERED:
            continue
        if item.chart not in drawn:
            drawn[item.chart] = _drawn(document, item.chart)
        if key in drawn[item.chart] and item.form is not BoxForm.GLUED:
            found[key] = item.pin or drawn[item.chart][key]
    return found


def _drawn(document: Document, chart: str) -> dict[str, Rect]:
    arranged = document.arranged(chart)
    rows = (ShapeForm.LIST, ShapeForm.GROUP, ShapeForm.ITEM)
    pages = arranged.pages if arranged is not None else ()
    return {box.placement: box.rect for page in reversed(pages) for box in page.boxes if box.form not in rows}


def pin(document: Document, boxes: Sequence[str]) -> int:
    """Pin boxes where they stand; return how many were not pinned before and can be."""
    draft = document.draft
    loose = {key: rect for key, rect in places(document, boxes).items() if draft.placements[key].pin is None}
    if loose:
        _put(document, loose, QCoreApplication.translate("Operations", "Sematkan %1"))
    return len(loose)


def unpin(document: Document, boxes: Sequence[str]) -> int:
    """Leave the places of pinned boxes to layout again; return how many those were."""
    draft = document.draft
    pinned = [key for key in boxes if draft.placements[key].pin is not None]
    if pinned:
        text = QCoreApplication.translate("Operations", "Lepas sematan %1").replace("%1", boxes_named(draft, pinned))
        with document.edit(text) as draft:
            glued = [item.id for key in pinned for item in glued_under(draft, key)]
            for key in (*pinned, *glued):
                draft.put(replace(draft.placements[key], pin=None))
            forget_ways(draft, pinned)
    return len(pinned)


def stand_at(document: Document, rects: Rects) -> None:
    """Place boxes that were dragged: in a free chart they move, in others they are pinned."""
    draft = document.draft
    by_hand = all(stands_by_hand(draft, draft.placements[key]) for key in rects)
    moved = QCoreApplication.translate("Operations", "Pindahkan %1")
    _put(document, rects, moved if by_hand else QCoreApplication.translate("Operations", "Sematkan %1"))


def nudge(document: Document, boxes: Sequence[str], dx: float, dy: float) -> bool:
    """Move boxes by a few mm; steps that follow each other at once are one. Say whether there was any to move."""
    rects = {key: rect.moved(dx, dy) for key, rect in places(document, boxes).items()}
    if rects:
        _put(document, rects, QCoreApplication.translate("Operations", "Geser %1"), merge="nudge")
    return bool(rects)


def align(document: Document, boxes: Sequence[str], edge: Edge) -> None:
    _each(document, boxes, QCoreApplication.translate("Operations", ALIGNED[edge]), lambda row: aligned(row, edge))


def distribute(document: Document, boxes: Sequence[str], *, across: bool) -> None:
    """Make the gaps between boxes equal, from left to right or (not `across`) from top to bottom."""
    flat = QCoreApplication.translate("Operations", "Sebar mendatar %1")
    upright = QCoreApplication.translate("Operations", "Sebar tegak %1")
    _each(document, boxes, flat if across else upright, lambda row: distributed(row, across=across))


def size_alike(document: Document, boxes: Sequence[str], *, width: bool) -> None:
    """Make boxes as wide, or (not `width`) as high, as the largest of them."""
    wide = QCoreApplication.translate("Operations", "Samakan lebar %1")
    high = QCoreApplication.translate("Operations", "Samakan tinggi %1")
    _each(document, boxes, wide if width else high, lambda row: same_size(row, width=width))


def arrange_again(document: Document, boxes: Sequence[str]) -> None:
    """Leave to layout how what is below boxes stands, and the places of the boxes and of all below them."""
    draft = document.draft
    branch = {item.id for key in boxes for item in draft.branch(draft.placements[key])}
    text = QCoreApplication.translate("Operations", "Susun %1 otomatis")
    with document.edit(filled(text, [boxes_named(draft, boxes)])) as draft:
        for key in branch:
            draft.put(replace(draft.placements[key], pin=None))
        forget_ways(draft, branch)
        for key in boxes:
            if draft.children(draft.placements[key].chart, key):
                draft.put(replace(draft.placements[key], arrangement=Arrangement.AUTO, columns=0))


def set_method(document: Document, chart: str, method: Method) -> str:
    """Choose how a chart is arranged; the boxes of one that is free no more are left to layout.

    One that gets free keeps its drawing, to be changed by hand from there. Return a sentence where it cannot keep all.
    """
    record = document.draft.charts[chart]
    if method is record.method:
        return ""
    lost = ""
    text = QCoreApplication.translate("Operations", "Ubah jenis bagan")
    with document.edit(step_about(text, charts_named(document.draft, [chart]))) as draft:
        draft.put(replace(record, method=method))
        if is_free(record):
            forget_drawing(document, draft, draft.charts[chart])
        elif method is Method.FREE and record.method is Method.HIERARCHY:
            lost = keep_drawing(document, draft, draft.charts[chart])
        elif method is Method.FREE:  # without superiors there is no tree to lay its boxes out by
            for key, rect in _drawn(document, chart).items():
                draft.put(replace(draft.placements[key], pin=rect))
    return lost


def _each(document: Document, boxes: Sequence[str], text: str, change: Callable[[list[Rect]], list[Rect]]) -> None:
    found = places(document, boxes)
    _put(document, dict(zip(found, change(list(found.values())), strict=True)), text)


def _put(document: Document, rects: Rects, text: str, merge: str | None = None) -> None:
    with document.edit(text.replace("%1", boxes_named(document.draft, list(rects))), merge) as draft:
        for key, rect in with_glued(draft, rects).items():
            draft.put(replace(draft.placements[key], pin=Rect(*(round(value, 3) for value in rect))))
