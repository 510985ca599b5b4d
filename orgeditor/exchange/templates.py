"""Starting points for a new draft: outline texts under resources/templates, fitted to the kind of region."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orgeditor.exchange.outline_fields import SHORT_FORMS, parsed_form
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.records import RegulationForm
from orgeditor.resources import resource_path

_COORDINATION = "Koordinasi dan hubungan kerja"
_STRUCTURE = "Susunan organisasi"
_SIMPLIFIED = "Susunan organisasi setelah penyederhanaan"


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it is offered, under the heading of its group; all texts are Indonesian.

    `about` is what a regulation with such a chart is called, where the user names nothing else.
    """

    name: str
    group: str
    title: str
    detail: str
    about: str


def _structure(name: str, title: str, detail: str, body: str = "", group: str = _STRUCTURE) -> Template:
    about = f"Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja {body or title}"
    return Template(name, group, title, detail, about)


_TEMPLATES = (
    Template(
        "pembidangan",
        _COORDINATION,
        "Pembidangan koordinasi Asisten",
        "Kepala Daerah, Sekretaris Daerah, dan tiga Asisten",
        "Pembidangan Koordinasi Asisten Sekretaris Daerah",
    ),
    Template(
        "hubungan-kerja",
        _COORDINATION,
        "Hubungan kerja perangkat daerah",
        "Kepala Daerah dengan Perangkat Daerah",
        "Hubungan Kerja Perangkat Daerah",
    ),
    Template(
        "instansi-vertikal",
        _COORDINATION,
        "Koordinasi instansi vertikal",
        "Pemerintah Daerah dengan Instansi Vertikal",
        "Koordinasi Kerja Instansi Vertikal",
    ),
    Template(
        "mekanisme",
        _COORDINATION,
        "Mekanisme koordinasi",
        "Jenjang dari Kepala Daerah sampai Perangkat Daerah",
        "Mekanisme Koordinasi Kerja",
    ),
    _structure("sekretariat-daerah", "Sekretariat Daerah", "Asisten, Bagian atau Biro, dan bawahannya"),
    _structure("dinas", "Dinas", "Sekretariat, Bidang, Seksi, dan UPTD", "Dinas Kesehatan"),
    _structure(
        "badan",
        "Badan",
        "Sekretariat, Bidang, dan Subbidang",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    ),
    _structure("inspektorat", "Inspektorat", "Sekretariat dan Inspektur Pembantu"),
    _structure(
        "sekretariat-dprd", "Sekretariat DPRD", "Bagian dan Subbagian", "Sekretariat Dewan Perwakilan Rakyat Daerah"
    ),
    _structure("kecamatan", "Kecamatan", "Sekretariat, Seksi, dan Kelurahan"),
    _structure("kelurahan", "Kelurahan", "Sekretariat dan Seksi"),
    _structure("uptd", "UPTD", "Subbagian Tata Usaha dan jabatan fungsional", "Unit Pelaksana Teknis Daerah"),
    _structure("rsud", "RSUD", "Wakil Direktur, Komite, dan Instalasi", "Rumah Sakit Umum Daerah"),
    _structure(
        "sekretariat-daerah-sederhana",
        "Sekretariat Daerah",
        "Jabatan fungsional pada tiap Bagian atau Biro",
        group=_SIMPLIFIED,
    ),
    _structure("dinas-sederhana", "Dinas", "Jabatan fungsional pada tiap Bidang", "Dinas Kesehatan", group=_SIMPLIFIED),
    _structure(
        "badan-sederhana",
        "Badan",
        "Jabatan fungsional pada tiap Bidang",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        group=_SIMPLIFIED,
    ),
    _structure(
        "inspektorat-sederhana",
        "Inspektorat",
        "Jabatan fungsional pada tiap Inspektur Pembantu",
        group=_SIMPLIFIED,
    ),
    _structure(
        "sekretariat-dprd-sederhana",
        "Sekretariat DPRD",
        "Jabatan fungsional pada tiap Bagian",
        "Sekretariat Dewan Perwakilan Rakyat Daerah",
        group=_SIMPLIFIED,
    ),
)
_BY_NAME = {template.name: template for template in _TEMPLATES}
OPTIONS = {"deputy": "wakil", "council": "dprd", "expert_staff": "staf-ahli"}
"""What a template draws only when asked to: the parameter of `new_from_template`, the word in the outline."""
_WITHOUT = "tanpa-"
"""Before such a word: the line holds when nobody asked for it."""
_LEVELS = {"gubernur": "provinsi", "bupati": "kabupaten", "walikota": "kota"}
_LEVEL_WORDS = re.compile(r"^(?:kota|kabupaten|kab\.|provinsi|prov\.)\s+", re.IGNORECASE)
_PART = re.compile(r"^\s*<([a-z|-]*)>\s*$")
_CONDITION = re.compile(r"^(\s*)<([a-z|-]+)>\s*(.*)$")


class TemplateError(ValueError):
    """A template cannot be used as asked. The message is one Indonesian sentence."""


def templates() -> list[Template]:
    """Return all templates group by group, the most usual first."""
    return list(_TEMPLATES)


def template_options(name: str) -> frozenset[str]:
    """Return what a template draws only when asked to: some of "deputy", "council" and "expert_staff".

    Raises TemplateError.
    """
    text = _text_of(name)
    asked = {word.removeprefix(_WITHOUT) for found in re.findall("<([a-z|-]+)>", text) for word in found.split("|")}
    return frozenset(option for option, word in OPTIONS.items() if word in asked)


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
    text = _text_of(name)
    kind, head = _form_and_office(form, office, region)
    level = _level(head)
    if level is None:
        raise TemplateError(f"Jabatan “{head}” tidak dikenal; yang ada ialah Gubernur, Bupati, Wali Kota dan Walikota.")
    asked = {"deputy": deputy, "council": council, "expert_staff": expert_staff}
    chosen = {level, *(word if asked[option] else f"{_WITHOUT}{word}" for option, word in OPTIONS.items())}
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
                about=about or _BY_NAME[name].about,
                signatory=signatory,
            )
        )
        for unit in list(draft.units.values()):
            draft.put(replace(unit, inferred=True))
        for relation in list(draft.relations.values()):
            draft.put(replace(relation, inferred=True))
    return draft


def _text_of(name: str) -> str:
    if name not in _BY_NAME:
        raise TemplateError(f"Templat “{name}” tidak ada; yang ada ialah {', '.join(_BY_NAME)}.")
    return resource_path("templates", f"{name}.txt").read_text(encoding="utf-8")


def _form_and_office(form: str, office: str, region: str) -> tuple[RegulationForm, str]:
    """Return form and office; the region's own words (Kota, Kabupaten, Provinsi) decide where nothing else does."""
    found = parsed_form(form or "peraturan")
    if found is None:
        known = ", ".join(sorted(SHORT_FORMS))
        raise TemplateError(f"Bentuk “{form}” tidak dikenal; tulis {known}, atau lengkap: “Peraturan Walikota”.")
    kind, head = found
    by_region = office_of(region)
    head = office.strip() or head or by_region
    if not head:
        raise TemplateError(
            f"Bentuk “{form or 'peraturan'}” tidak menyebut jabatan; tulis misalnya “perwali”, “perbup”, “pergub” atau "
            "“perda kota”."
        )
    if by_region and _level(head) not in (_level(by_region), None):
        raise TemplateError(
            f"Daerah “{region.strip()}” dipimpin {by_region}, bukan {head}; periksa bentuk atau nama daerahnya."
        )
    return kind, head


def office_of(region: str) -> str:
    """Return the office that leads a region named with its level ("Kota Bukittinggi"), "" where none is said."""
    said = _LEVEL_WORDS.match(region.strip())
    if not said:
        return ""
    word = said[0].casefold()
    return "Wali Kota" if word.startswith("kota") else "Bupati" if word.startswith("k") else "Gubernur"


def _level(office: str) -> str | None:
    return _LEVELS.get(office.casefold().replace(" ", ""))


def _fitted(text: str, chosen: set[str], office: str) -> str:
    """Keep the lines whose conditions all hold, and put the office's words in.

    A condition alone on its line holds for all lines down to the next such line; `<>` ends it.
    """
    lines: list[str] = []
    part: set[str] = set()
    for line in text.splitlines():
        if alone := _PART.match(line):
            part = set(filter(None, alone[1].split("|")))
            continue
        conditions = [part] if part else []
        while condition := _CONDITION.match(line):
            conditions.append(set(condition[2].split("|")))
            line = condition[1] + condition[3]
        if all(chosen & words for words in conditions):
            lines.append(line.replace("%kepala%", office).replace("%wakil%", f"Wakil {office}"))
    return "\n".join(lines) + "\n"
