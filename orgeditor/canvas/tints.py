"""Warna Layar: pale colours behind the boxes, one for each family of unit categories. No exporter can reach them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from orgeditor.model.kinds import UnitCategory
from orgeditor.model.page import Box, ShapeForm

Tint = Callable[[Box], QColor | None]
"""Tells the colour behind a box, None for the white of the paper."""

FAMILIES: dict[str, tuple[UnitCategory, ...]] = {
    "#ffe69c": (UnitCategory.HEAD, UnitCategory.DEPUTY_HEAD),
    "#e0d0f7": (UnitCategory.COUNCIL, UnitCategory.COUNCIL_SECRETARIAT),
    "#c3dafb": (UnitCategory.SECRETARY, UnitCategory.SECRETARIAT, UnitCategory.ASSISTANT),
    "#bfe9e6": (UnitCategory.EXPERT_STAFF,),
    "#e1eefb": (UnitCategory.SECTION,),
    "#fbcfcf": (UnitCategory.INSPECTORATE,),
    "#d3efc9": (UnitCategory.DINAS,),
    "#ffdcba": (UnitCategory.BADAN,),
    "#eaf0b4": (UnitCategory.KANTOR, UnitCategory.SATUAN),
    "#f7d0e6": (UnitCategory.HOSPITAL,),
    "#e8dac8": (UnitCategory.KECAMATAN, UnitCategory.KELURAHAN),
    "#eef7e6": (UnitCategory.UPT,),
    "#e4e6ea": (UnitCategory.FUNCTIONAL_GROUP,),
    "#cfd8e3": (UnitCategory.VERTICAL,),
    "#d2f1fa": (UnitCategory.BUMD, UnitCategory.UNIVERSITY),
    "#fff5d6": (UnitCategory.FORUM, UnitCategory.TEAM),
}
"""Pale enough for black letters; what belongs together in an organisation has one colour."""

TINTS = {category: QColor(colour) for colour, categories in FAMILIES.items() for category in categories}
AROUND_OTHERS = (ShapeForm.GROUP, ShapeForm.LIST)


def paint_tints(painter: QPainter, boxes: Iterable[Box], tint: Tint) -> None:
    """Paint the colours of boxes, a call for each colour."""
    rects: dict[str, list[QRectF]] = {}
    for box in boxes:
        if box.form not in AROUND_OTHERS:
            colour = tint(box)
            if colour is not None:
                rects.setdefault(colour.name(), []).append(QRectF(*box.rect))
    painter.setPen(Qt.PenStyle.NoPen)
    for name, found in rects.items():
        painter.setBrush(QColor(name))
        painter.drawRects(found)
