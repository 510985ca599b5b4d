"""Starting points for a new draft: outline texts under resources/templates, fitted to the kind of region."""

from __future__ import annotations

import re
from dataclasses import replace

from orgeditor.exchange.outline_fields import SHORT_FORMS, parsed_form
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import RegulationForm
from orgeditor.resources import resource_path

_ABOUT = {
    "pembidangan": "Pembidangan Koordinasi Asisten Sekretaris Daerah",
    "hubungan-kerja": "Hubungan Kerja Perangkat Daerah",
    "instansi-vertikal": "Koordinasi Kerja Instansi Vertikal",
    "mekanisme": "Mekanisme Koordinasi Kerja",
}
_LEVELS = {"gubernur": "provinsi", "bupati": "kabupaten", "walikota": "kota"}
_LEVEL_WORDS = re.compile(r"^(?:kota|kabupaten|kab\.|provinsi|prov\.)\s+", re.IGNORECASE)
_CONDITION = re.compile(r"^(\s*)<([a-z|-]+)>\s*(.*)$")


class TemplateError(ValueError):
    """A template cannot be used as asked. The message is one Indonesian sentence."""


def template_names() -> list[str]:
    """Return the names of the templates, the most usual first."""
    return list(_ABOUT)


def new_from_template(
    name: str,
    *,
    region: str = "",
    form: str = "",
    office: str = "",
    number: str = "",
    year: str = "",
    about: str = "",
    signatory: str = "",
    deputy: bool = True,
    council: bool = False,
    expert_staff: bool = False,
) -> Draft:
    """Return a new draft: one Lampiran with one chart, every fact in it marked as inferred.

    `form` is a short name ("perwali", "perbup", "pergub", "kepwali", "perda kota", ...) or a full one ("Peraturan
    Walikota"); "perwalikota" and `office` choose the spelling Walikota. `deputy`, `council` and `expert_staff` say
    whether Wakil, DPRD and Staf Ahli stand in the chart: only a regulation that names them should show them.
    Raises TemplateError.
    """
    if name not in _ABOUT:
        raise TemplateError(f"Templat “{name}” tidak ada; yang ada ialah {', '.join(_ABOUT)}.")
    kind, head = _form_and_office(form, office, region)
    level = _LEVELS.get(head.casefold().replace(" ", ""))
    if level is None:
        raise TemplateError(f"Jabatan “{head}” tidak dikenal; yang ada ialah Gubernur, Bupati, Wali Kota dan Walikota.")
    chosen = {level, *(word for word, on in (("wakil", deputy), ("dprd", council), ("staf-ahli", expert_staff)) if on)}
    text = resource_path("templates", f"{name}.txt").read_text(encoding="utf-8")
    draft = read_outline(_fitted(text, chosen, head), f"{name}.txt", id_source())
    with draft.edit():
        draft.put(
            replace(
                draft.regulation,
                form=kind,
                office=head,
                region=_LEVEL_WORDS.sub("", region.strip()),
                number=number,
                year=year,
                about=about or _ABOUT[name],
                signatory=signatory,
            )
        )
        for unit in list(draft.units.values()):
            draft.put(replace(unit, inferred=True))
        for relation in list(draft.relations.values()):
            draft.put(replace(relation, inferred=True))
    return draft


def _form_and_office(form: str, office: str, region: str) -> tuple[RegulationForm, str]:
    """Return form and office; the region's own words (Kota, Kabupaten, Provinsi) decide where nothing else does."""
    found = parsed_form(form or "peraturan")
    if found is None:
        known = ", ".join(sorted(SHORT_FORMS))
        raise TemplateError(f"Bentuk “{form}” tidak dikenal; tulis {known}, atau lengkap: “Peraturan Walikota”.")
    kind, head = found
    said = _LEVEL_WORDS.match(region.strip())
    if not (office or head) and said:
        head = {"k": "Bupati", "p": "Gubernur"}[said[0][0].casefold()]
        if said[0].casefold().startswith("kota"):
            head = "Wali Kota"
    if not (office or head):
        raise TemplateError(
            f"Bentuk “{form or 'peraturan'}” tidak menyebut jabatan; tulis misalnya “perwali”, “perbup”, “pergub” atau "
            "“perda kota”."
        )
    return kind, office.strip() or head


def _fitted(text: str, chosen: set[str], office: str) -> str:
    """Keep the lines whose condition holds, and put the office's words in."""
    lines = []
    for line in text.splitlines():
        condition = _CONDITION.match(line)
        if condition:
            if not chosen.intersection(condition[2].split("|")):
                continue
            line = condition[1] + condition[3]
        lines.append(line.replace("%kepala%", office).replace("%wakil%", f"Wakil {office}"))
    return "\n".join(lines) + "\n"
