"""Templates as the window offers them; `exchange.templates` makes the drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import empty_draft
from orgeditor.exchange.outline_fields import SHORT_FORMS
from orgeditor.exchange.templates import TemplateError, new_from_template, template_names
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft

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


class TemplateFailure(Exception):
    """A template cannot be used. The message is one Indonesian sentence."""


def offered() -> list[tuple[str, str, str]]:
    """Return name, title and description of each template."""
    known = {
        "pembidangan": (
            QCoreApplication.translate("Templates", "Pembidangan koordinasi Asisten"),
            QCoreApplication.translate("Templates", "Kepala Daerah, Sekretaris Daerah, dan tiga Asisten"),
        ),
        "hubungan-kerja": (
            QCoreApplication.translate("Templates", "Hubungan kerja perangkat daerah"),
            QCoreApplication.translate("Templates", "Kepala Daerah dengan Perangkat Daerah"),
        ),
        "instansi-vertikal": (
            QCoreApplication.translate("Templates", "Koordinasi instansi vertikal"),
            QCoreApplication.translate("Templates", "Pemerintah Daerah dengan Instansi Vertikal"),
        ),
        "mekanisme": (
            QCoreApplication.translate("Templates", "Mekanisme koordinasi"),
            QCoreApplication.translate("Templates", "Forum rapat, pimpinan, dan pesertanya"),
        ),
    }
    return [(name, *known.get(name, (name.replace("-", " ").capitalize(), ""))) for name in template_names()]


def make(name: str, form: str, values: dict[str, Any]) -> Draft:
    """Return a new draft from a template; raises TemplateFailure."""
    try:
        return new_from_template(name, form=form, **values)
    except TemplateError as error:
        raise TemplateFailure(str(error)) from error


def blank(form: str = "perbup", values: dict[str, Any] | None = None) -> Draft:
    """Return a new draft with one Lampiran that has no name yet and an empty chart."""
    draft = empty_draft()
    kind, office = SHORT_FORMS[form]
    with draft.edit():
        draft.put(replace(draft.regulation, form=kind, office=office, **(values or {})))
        annex = model.add_annex(draft, "")
        model.add_chart(draft, annex.id)
    return draft
