"""The `field: value` lines of an outline: the head, the own kinds, and what stands at the top of a chart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from orgeditor.exchange.outline_books import FailAt
from orgeditor.exchange.outline_dates import date_fault, year_fault
from orgeditor.exchange.outline_lines import BlockLines, FieldLine, known_word, short
from orgeditor.exchange.outline_marks import (
    ANNEX_FIELDS,
    ARRANGEMENTS,
    ARROWS,
    CASES,
    FORM_OF_REGULATION,
    HEAD_FIELDS,
    HEADING_FORMS,
    METHODS,
    NONE_TEXT,
    ORIENTATIONS,
    OVERFLOWS,
    SIGNINGS,
    STRING,
    YES_NO,
    Basis,
    KindBook,
    QuoteError,
    limits_text,
    number_text,
    parsed_basis,
    unquoted,
    words_to_values,
)
from orgeditor.model import limits
from orgeditor.model.kinds import COORDINATIVE, CoordinationForm, RelationKind
from orgeditor.model.records import (
    CUSTOM_PAPER,
    FREE_PAPER,
    PAPERS,
    Annex,
    Chart,
    LetterCase,
    Method,
    PageSetup,
    Regulation,
    RegulationForm,
)
from orgeditor.model.renaming import folded

V = TypeVar("V")

SHORT_FORMS: dict[str, tuple[RegulationForm, str]] = {
    "pergub": (RegulationForm.PERATURAN, "Gubernur"),
    "perbup": (RegulationForm.PERATURAN, "Bupati"),
    "perwali": (RegulationForm.PERATURAN, "Wali Kota"),
    "perwal": (RegulationForm.PERATURAN, "Wali Kota"),
    "perwako": (RegulationForm.PERATURAN, "Wali Kota"),
    "kepgub": (RegulationForm.KEPUTUSAN, "Gubernur"),
    "kepbup": (RegulationForm.KEPUTUSAN, "Bupati"),
    "kepwali": (RegulationForm.KEPUTUSAN, "Wali Kota"),
    "kepwal": (RegulationForm.KEPUTUSAN, "Wali Kota"),
    "kepwako": (RegulationForm.KEPUTUSAN, "Wali Kota"),
    "perwalikota": (RegulationForm.PERATURAN, "Walikota"),
    "kepwalikota": (RegulationForm.KEPUTUSAN, "Walikota"),
    "perda": (RegulationForm.PERATURAN_DAERAH, ""),
    "perda kota": (RegulationForm.PERATURAN_DAERAH, "Wali Kota"),
    "perda kabupaten": (RegulationForm.PERATURAN_DAERAH, "Bupati"),
    "perda provinsi": (RegulationForm.PERATURAN_DAERAH, "Gubernur"),
}
"""Everyday short names of regulations, with the office in its present spelling where they name one."""

_SIZES: dict[str, tuple[limits.Limits, str]] = {
    "columns": (limits.COLUMNS, ""),
    "width": (limits.BOX_WIDTH_MM, "mm"),
    "font_floor": (limits.FONT_PT, "pt"),
    "font_cap": (limits.FONT_PT, "pt"),
    "margins": (limits.MARGIN_MM, "mm"),
    "paper_size": (limits.PAPER_MM, "mm"),
    "pen": (limits.PEN_MM, "mm"),
    "dash": (limits.DASH_MM, "mm"),
}
"""What a number in a field may be, and its unit."""
_OFFICES = {"gubernur": "Gubernur", "bupati": "Bupati", "walikota": "Walikota", "wali kota": "Wali Kota"}


def parsed_form(text: str) -> tuple[RegulationForm, str] | None:
    """Read "Peraturan Walikota", "perbup" and the like; the office is "" where the words name none."""
    words = folded(text.replace("-", " "))
    if words in SHORT_FORMS:
        return SHORT_FORMS[words]
    forms = words_to_values(FORM_OF_REGULATION)
    if words in forms:
        return forms[words], ""
    for word, form in forms.items():
        office = words.removeprefix(f"{word} ")
        if office in _OFFICES:
            return form, _OFFICES[office]
    return None


def read_regulation(head: Sequence[FieldLine], record_id: str, fail: FailAt) -> Regulation:
    """Return the regulation that the head describes."""
    values: dict[str, Any] = {}
    at: dict[str, int] = {}
    office = ""
    for field in head:
        attribute = HEAD_FIELDS.get(field.key)
        if attribute is None:
            fail(
                f"bidang “{short(field.key)}” tidak dikenal di kepala naskah{known_word(field.key, HEAD_FIELDS)}; "
                "nama unit yang memuat titik dua diapit tanda kutip",
                field.line,
            )
        if attribute == "kind":
            continue
        _only_once(at, attribute, field, fail)
        if attribute == "form":
            form = parsed_form(field.value)
            if form is None:
                words = ["peraturan", "keputusan", "peraturan daerah", *SHORT_FORMS]
                fail(
                    f"bentuk “{short(field.value)}” tidak dikenal{known_word(field.value, words)}; "
                    "tulis misalnya “Peraturan Bupati” atau “Keputusan Wali Kota”",
                    field.line,
                )
            values["form"], office = form
        elif attribute == "signing":
            values[attribute] = _word(words_to_values(SIGNINGS), field, fail)
        elif attribute in ("draft_mark", "initials_shown"):
            values[attribute] = _word(words_to_values(YES_NO), field, fail)
        elif attribute == "initials":
            values[attribute] = _captions(field, fail)
        else:
            _check_date(attribute, field, fail)
            values[attribute] = field.text
    if office:
        values.setdefault("office", office)
    return Regulation(record_id, **values)


def own_kind(field: FieldLine, kinds: Mapping[str, RelationKind], fail: FailAt) -> RelationKind:
    """Return the kind of relation that a line `jenis garis: nama [kunci: ...; ...]` adds or restyles."""
    parts: dict[str, str] = {}
    for item in field.marks:
        word, colon, value = item.partition(":")
        if folded(word) not in ("kunci", "keterangan", "putus", "tebal", "panah", "timbal balik") or not colon:
            fail(f"tanda “{short(item)}” tidak berlaku bagi jenis garis", field.line)
        parts[folded(word)] = _plain(value.strip(), field, fail)
    name = field.text
    key = parts.get("kunci") or re.sub(r"\W+", "-", folded(name)).strip("-") or "jenis"
    base = kinds.get(key) or RelationKind(key, name, f"Garis {name}")
    values: dict[str, Any] = {}
    values["legend"] = parts.get("keterangan", base.legend)
    values["dash"] = base.dash
    if "putus" in parts:
        pieces = () if parts["putus"] == NONE_TEXT else parts["putus"].replace(";", " ").split()
        values["dash"] = tuple(_number(piece, FieldLine(field.line, "putus", piece), "dash", fail) for piece in pieces)
    said = FieldLine(field.line, "tebal", parts.get("tebal", ""))
    values["width"] = _number(said.value, said, "pen", fail) if "tebal" in parts else base.width
    values["arrow"] = base.arrow
    if "panah" in parts:
        values["arrow"] = _word(words_to_values(ARROWS), FieldLine(field.line, "panah", parts["panah"]), fail)
    values["arrows_mutual"] = base.arrows_mutual
    if "timbal balik" in parts:
        said = FieldLine(field.line, "timbal balik", parts["timbal balik"])
        values["arrows_mutual"] = _word(words_to_values(YES_NO), said, fail)
    return RelationKind(key, name, **values)


def annex_basis(fields: Sequence[FieldLine], fail: FailAt) -> Basis:
    """Return the basis of the Lampiran that begins with these fields."""
    for field in fields:
        if ANNEX_FIELDS.get(field.key) == "annex_basis":
            return _basis(field, fail)
    return Basis()


def says_no_chart(fields: Sequence[FieldLine], fail: FailAt) -> bool:
    """Say whether the block is a Lampiran without any chart: `bagan: tidak ada`."""
    for field in fields:
        if ANNEX_FIELDS.get(field.key) == "no_chart":
            if folded(field.value) not in ("tidak ada", "belum ada"):
                fail("“bagan:” hanya dapat diisi “tidak ada”", field.line)
            return True
    return False


def read_chart(
    block: BlockLines,
    record_id: str,
    annex: Annex | None,
    order: int,
    layered: bool,
    kinds: KindBook,
    fail: FailAt,
) -> tuple[Chart, CoordinationForm]:
    """Return the chart that a block describes, and the form of its default relation.

    `layered` says that its boxes stand in ranks, which is its method when no field names one.
    """
    values: dict[str, Any] = {"method": Method.LAYERED if layered else Method.HIERARCHY, "kind": COORDINATIVE}
    form = CoordinationForm.NONE
    if annex is None:
        values["title"] = block.title
    elif block.further:
        values["subtitle"] = block.title
    basis = Basis(annex.basis, annex.inferred) if annex else Basis()
    page: dict[str, Any] = {}
    at: dict[str, int] = {}
    for field in block.fields:
        attribute = ANNEX_FIELDS.get(field.key)
        if attribute is None:
            fail(
                f"bidang “{short(field.key)}” tidak dikenal di bagan{known_word(field.key, ANNEX_FIELDS)}; "
                "nama unit yang memuat titik dua diapit tanda kutip",
                field.line,
            )
        _only_once(at, attribute, field, fail)
        if attribute in ("subtitle", "title"):
            values[attribute] = field.text
        elif attribute == "basis" or (attribute == "annex_basis" and (annex is None or block.further)):
            basis = _basis(field, fail)
        elif attribute == "method":
            values[attribute] = _word(words_to_values(METHODS), field, fail)
        elif attribute == "kind":
            values[attribute], form = _kind(field, kinds, fail)
        elif attribute == "cases":
            values[attribute] = _cases(field, fail)
        elif attribute in ("bolds", "overflow", "level", "arrangement", "columns", "width", "lanes"):
            values[attribute] = _layout_value(attribute, field, fail)
        elif attribute not in ("annex_basis", "no_chart"):
            _read_page(page, attribute, field, fail)
    values["basis"], values["inferred"] = basis.text, basis.inferred
    setup = PageSetup(**page)
    if setup.font_floor > setup.font_cap:
        fail(
            f"huruf terkecil {number_text(setup.font_floor)} pt lebih besar daripada huruf terbesar "
            f"{number_text(setup.font_cap)} pt",
            at.get("font_floor") or at["font_cap"],
        )
    return Chart(record_id, annex.id if annex else None, order, page=setup, **values), form


def _layout_value(attribute: str, field: FieldLine, fail: FailAt) -> Any:
    if attribute == "bolds":
        words = words_to_values(YES_NO)
        return tuple(_word(words, FieldLine(field.line, field.key, part), fail) for part in field.value.split(","))
    if attribute == "overflow":
        return _word(words_to_values(OVERFLOWS), field, fail)
    if attribute == "level":
        return _word(words_to_values(YES_NO), field, fail)
    if attribute == "arrangement":
        return _word(words_to_values(ARRANGEMENTS), field, fail)
    if attribute == "lanes":
        return _captions(field, fail)
    number = _number(field.value, field, attribute, fail)
    if attribute == "columns" and number != int(number):
        fail(f"“{short(field.value)}” pada “{field.key}” bukan bilangan bulat", field.line)
    return int(number) if attribute == "columns" else number


def _captions(field: FieldLine, fail: FailAt) -> tuple[str, ...]:
    """Read captions of lanes, or offices, between semicolons; one that contains a semicolon stands between quotes."""
    parts = re.findall(rf"\s*({STRING}|[^;\"]*)\s*(?:;|$)", field.value)
    if sum(len(part) for part in parts) < len(re.sub(r"[\s;]", "", field.value)):
        fail(f"isi “{field.key}” tidak terbaca; isinya dipisah dengan titik koma", field.line)
    if parts and not parts[-1] and len(parts) > 1:
        parts.pop()  # what stands after the last semicolon, or at the end
    return tuple(_plain(part.strip(), field, fail) for part in parts)


def _read_page(page: dict[str, Any], attribute: str, field: FieldLine, fail: FailAt) -> None:
    if attribute == "paper":
        names = {folded(name): name for name in (*PAPERS, CUSTOM_PAPER, FREE_PAPER)}
        page["paper"] = names.get(folded(field.text), field.text)
    elif attribute == "paper_size":
        page["paper_w"], page["paper_h"] = _numbers(field, 2, attribute, "lebar x tinggi dalam mm", fail)
    elif attribute == "margins":
        page["top"], page["right"], page["bottom"], page["left"] = _numbers(
            field, 4, attribute, "tepi atas, kanan, bawah, kiri dalam mm", fail
        )
    elif attribute == "orientation":
        page[attribute] = _word(words_to_values(ORIENTATIONS), field, fail)
    elif attribute == "heading_form":
        page[attribute] = _word(words_to_values(HEADING_FORMS), field, fail)
    elif attribute in ("numbered", "legend", "signature"):
        page[attribute] = _word(words_to_values(YES_NO), field, fail)
    elif attribute == "font":
        page[attribute] = field.text
    else:
        page[attribute] = _number(field.value, field, attribute, fail)


def _only_once(at: dict[str, int], attribute: str, field: FieldLine, fail: FailAt) -> None:
    if attribute in at:
        fail(f"bidang “{field.key}” sudah diisi pada baris {at[attribute]}", field.line)
    at[attribute] = field.line


def _word(words: Mapping[str, V], field: FieldLine, fail: FailAt) -> V:
    value = words.get(folded(field.value))
    if value is None:
        listed = ", ".join(words)
        fail(f"isi “{field.key}” bukan “{short(field.value)}”, melainkan salah satu dari: {listed}", field.line)
    return value


def _kind(field: FieldLine, kinds: KindBook, fail: FailAt) -> tuple[str, CoordinationForm]:
    try:
        found = kinds.find(field.value)
    except QuoteError:
        found = None
    if found is None:
        fail(f"jenis hubungan “{short(field.value)}” tidak dikenal{known_word(field.value, kinds.names)}", field.line)
    return found


def _cases(field: FieldLine, fail: FailAt) -> tuple[LetterCase, ...]:
    if field.value == NONE_TEXT:
        return ()
    words = words_to_values(CASES)
    return tuple(_word(words, FieldLine(field.line, field.key, part), fail) for part in field.value.split(","))


def _basis(field: FieldLine, fail: FailAt) -> Basis:
    try:
        return parsed_basis(field.value)
    except QuoteError:
        fail(f"isi “{field.key}” tidak terbaca", field.line)


def _plain(value: str, field: FieldLine, fail: FailAt) -> str:
    try:
        return unquoted(value) if value.startswith('"') else value
    except QuoteError:
        fail(f"“{short(value)}” tidak terbaca", field.line)


def _check_date(attribute: str, field: FieldLine, fail: FailAt) -> None:
    """Refuse a year or a date that there is not; one between quotes is taken as it is."""
    check = {"year": year_fault, "date": date_fault}.get(attribute)
    if check and not field.value.startswith('"') and (fault := check(field.value)):
        fail(f"{fault}; apit dengan tanda kutip bila memang harus tercetak begitu", field.line)


def _number(text: str, field: FieldLine, attribute: str, fail: FailAt) -> float:
    allowed, unit = _SIZES[attribute]
    may_be = f"; isinya {limits_text(allowed, unit)}"
    cleaned = re.sub(r"\s*(?:mm|pt)$", "", text.strip()).replace(",", ".")
    if not re.fullmatch(r"-?\d{1,9}(?:\.\d+)?(?:e-?\d{1,2})?", cleaned):
        fail(f"“{short(text)}” pada “{field.key}” bukan angka{may_be}", field.line)
    if not allowed.hold(float(cleaned)):
        fail(f"“{short(text)}” pada “{field.key}” di luar batas{may_be}", field.line)
    return float(cleaned)


def _numbers(field: FieldLine, count: int, attribute: str, words: str, fail: FailAt) -> list[float]:
    pieces = re.sub(r"(?<=\d)\s*(?:x|×|;)\s*(?=\d)", " ", field.value.replace("mm", " ")).split()
    if len(pieces) != count:
        fail(f"isi “{field.key}” harus {count} angka: {words}", field.line)
    return [_number(piece, field, attribute, fail) for piece in pieces]
