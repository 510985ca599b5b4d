"""The structure of one body as officials draw it: its leader with it, staff at its sides, technical units at the foot.

Sekretariat stand right, functional officers left over an empty grid, UPTD at the bottom (PP 18/2016 and the charts of
its ministries' nomenclature; templates of Dinas, Badan, Inspektorat, Kecamatan).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orgeditor.articles.unit_classes import TECHNICAL
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.records import BoxForm, Chart, Placement, Side

_LEADER = re.compile(
    r"kepala\s+(?:dinas|badan|kantor|satuan|pelaksana|upt[db]?|biro|bagian|bidang|distrik|puskesmas|balai|cabang\s+dinas"
    r"|unit)|direktur|camat|lurah|inspektur(?:\s+daerah)?|sekretaris\s+(?:daerah|dprd|dewan(?:\s+perwakilan.*)?)",
    re.IGNORECASE,
)
_SECRETARIAT = re.compile(
    r"(?:sekretariat|(?:sub\s?)?bagian\s+tata\s+usaha)\b(?!\s+(?:daerah|dewan|dprd))", re.IGNORECASE
)
_OFFICERS = re.compile(r"kelompok\s+jabatan\s+fungsional\b.*|jabatan\s+fungsional", re.IGNORECASE)
LEAST_ROW = 2
"""Units that must be left in the row below a body whose others stand aside."""


def stand_as_body(draft: Draft, chart: Chart) -> None:
    """Give the units of a chart that shows the structure of one body the places that officials give them."""
    tops = draft.children(chart.id, None)
    if len(tops) != 1:
        return
    for item in draft.branch(tops[0]):
        _glue_leader(draft, chart, item)
    row = [child for child in draft.children(chart.id, tops[0].id) if child.form is not BoxForm.GLUED]
    aside = {child.id: fresh for child in row if (fresh := _aside(draft, child)) is not None}
    if all(_is_structural(draft, child) for child in row) and len(row) - len(aside) >= LEAST_ROW:
        for fresh in aside.values():
            draft.put(fresh)


def _glue_leader(draft: Draft, chart: Chart, head: Placement) -> None:
    """Put the leader of a body, who is listed first in it, into one box with it."""
    row = draft.children(chart.id, head.id)
    if len(row) > 1 and _LEADER.fullmatch(_name(draft, row[0])) and not draft.children(chart.id, row[0].id):
        draft.put(replace(row[0], form=BoxForm.GLUED))


def _aside(draft: Draft, item: Placement) -> Placement | None:
    name = _name(draft, item)
    if _SECRETARIAT.match(name):
        return replace(item, side=Side.RIGHT)
    if _OFFICERS.fullmatch(name):
        return replace(item, side=Side.LEFT, form=BoxForm.GRID)
    return replace(item, side=Side.BOTTOM) if TECHNICAL.fullmatch(name) else None


def _is_structural(draft: Draft, item: Placement) -> bool:
    relation = draft.relations.get(item.backbone or "")
    return relation is not None and relation.kind == STRUCTURAL


def _name(draft: Draft, item: Placement) -> str:
    return draft.units[item.unit].name
