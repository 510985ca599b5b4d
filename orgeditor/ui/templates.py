"""Templates as the window offers them; `exchange.templates` makes the drafts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.arranging import arrange_chart
from orgeditor.editing.starting import empty_draft, heads_draft
from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.exchange.outline_fields import SHORT_FORMS
from orgeditor.exchange.templates import TemplateError, new_from_template, template_options
from orgeditor.exchange.templates import templates as known_templates
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page

FORMS = [
    ("Peraturan Wali Kota", "perwali"),
    ("Peraturan Walikota", "perwalikota"),
    ("Peraturan Bupati", "perbup"),
    ("Peraturan Gubernur", "pergub"),
    ("Keputusan Wali Kota", "kepwali"),
    ("Keputusan Bupati", "kepbup"),
    ("Keputusan Gubernur", "kepgub"),
]
"""What a new draft may be, by the name that the command line uses too. Names of law products are not translated."""


TEXTS = (
    QT_TRANSLATE_NOOP("Templates", "Koordinasi dan hubungan kerja"),
    QT_TRANSLATE_NOOP("Templates", "Pembidangan koordinasi Asisten"),
    QT_TRANSLATE_NOOP("Templates", "Kepala Daerah, Sekretaris Daerah, dan tiga Asisten"),
    QT_TRANSLATE_NOOP("Templates", "Hubungan kerja perangkat daerah"),
    QT_TRANSLATE_NOOP("Templates", "Kepala Daerah dengan Perangkat Daerah"),
    QT_TRANSLATE_NOOP("Templates", "Koordinasi instansi vertikal"),
    QT_TRANSLATE_NOOP("Templates", "Pemerintah Daerah dengan Instansi Vertikal"),
    QT_TRANSLATE_NOOP("Templates", "Mekanisme koordinasi"),
    QT_TRANSLATE_NOOP("Templates", "Jenjang dari Kepala Daerah sampai Perangkat Daerah"),
    QT_TRANSLATE_NOOP("Templates", "Susunan organisasi"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat Daerah"),
    QT_TRANSLATE_NOOP("Templates", "Asisten, Bagian atau Biro, dan bawahannya"),
    QT_TRANSLATE_NOOP("Templates", "Dinas"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat, Bidang, Seksi, dan UPTD"),
    QT_TRANSLATE_NOOP("Templates", "Badan"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat, Bidang, dan Subbidang"),
    QT_TRANSLATE_NOOP("Templates", "Inspektorat"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat dan Inspektur Pembantu"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat DPRD"),
    QT_TRANSLATE_NOOP("Templates", "Bagian dan Subbagian"),
    QT_TRANSLATE_NOOP("Templates", "Kecamatan"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat, Seksi, dan Kelurahan"),
    QT_TRANSLATE_NOOP("Templates", "Kelurahan"),
    QT_TRANSLATE_NOOP("Templates", "Sekretariat dan Seksi"),
    QT_TRANSLATE_NOOP("Templates", "UPTD"),
    QT_TRANSLATE_NOOP("Templates", "Subbagian Tata Usaha dan jabatan fungsional"),
    QT_TRANSLATE_NOOP("Templates", "RSUD"),
    QT_TRANSLATE_NOOP("Templates", "Wakil Direktur, Komite, dan Instalasi"),
    QT_TRANSLATE_NOOP("Templates", "Susunan organisasi setelah penyederhanaan"),
    QT_TRANSLATE_NOOP("Templates", "Jabatan fungsional pada tiap Bagian atau Biro"),
    QT_TRANSLATE_NOOP("Templates", "Jabatan fungsional pada tiap Bidang"),
    QT_TRANSLATE_NOOP("Templates", "Jabatan fungsional pada tiap Inspektur Pembantu"),
    QT_TRANSLATE_NOOP("Templates", "Jabatan fungsional pada tiap Bagian"),
)
"""Groups, titles and descriptions of the templates of the program: a test compares the two."""


class TemplateFailure(Exception):
    """A template cannot be used. The message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A template as the window offers it, under the heading of its group.

    `options` are what it draws only when asked to: some of "deputy", "council" and "expert_staff".
    """

    name: str
    group: str
    title: str
    detail: str = ""
    options: frozenset[str] = frozenset()


def offered() -> list[Offer]:
    """Return the templates group by group."""

    def shown(text: str) -> str:
        return QCoreApplication.translate("Templates", text)

    return [
        Offer(item.name, shown(item.group), shown(item.title), shown(item.detail), template_options(item.name))
        for item in known_templates()
    ]


def picture(draft: Draft) -> Page | None:
    """Return the first page of a draft as it would be drawn, None when it has nothing to draw."""
    charts = draft.charts_in_order()
    if not charts or not draft.placements:
        return None
    pages = arrange_chart(draft, charts[0].id).pages
    return pages[0] if pages else None


def make(name: str, form: str, values: dict[str, Any]) -> Draft:
    """Return a new draft from a template; raises TemplateFailure."""
    try:
        return new_from_template(name, form=form, **values)
    except TemplateError as error:
        raise TemplateFailure(str(error)) from error


def blank() -> Draft:
    """Return what stands behind the welcome page: one Lampiran without a name and an empty chart, at once laid out."""
    draft = empty_draft()
    with draft.edit():
        annex = model.add_annex(draft, "")
        model.add_chart(draft, annex.id)
    return draft


def heads(form: str, values: dict[str, Any], *, deputy: bool, title: str = "") -> Draft:
    """Return a new draft with Kepala Daerah and Sekretaris Daerah, and the Wakil where asked for."""
    kind, office = SHORT_FORMS[form]
    return heads_draft(deputy=deputy, title=title, form=kind, office=office, **values)
