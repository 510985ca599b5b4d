"""Built-in kinds of working relation and categories of units, with stable keys and Indonesian names.

Line styles follow shared custom: command solid, coordination dashed; the others are defaults that a regulation
may replace by a kind of its own with the same key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Arrow(StrEnum):
    """Form of the head that a directed line carries at its target."""

    NONE = "none"
    FILLED = "filled"
    OPEN = "open"
    VEE = "vee"


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A kind of relation: how it is called and how it is drawn.

    `dash` is the pattern in mm (line, gap, ...), empty for a solid line; `width` the pen in mm. `arrow` is drawn at
    the target of a directed relation, and at both ends of a mutual one, where `arrows_mutual` says so.
    """

    id: str
    name: str
    legend: str
    dash: tuple[float, ...] = ()
    width: float = 0.3
    arrow: Arrow = Arrow.NONE
    arrows_mutual: bool = True

    @property
    def key(self) -> str:
        return self.id


STRUCTURAL = "structural"
COORDINATIVE = "coordinative"
CONSULTATIVE = "consultative"
COLLEGIAL = "collegial"
FUNCTIONAL = "functional"
COMMAND = "command"
DELEGATION = "delegation"
REPORT = "report"
ASSISTANCE = "assistance"
SUPERVISION = "supervision"
GUIDANCE = "guidance"
APPOINTMENT = "appointment"
CHAIR = "chair"
MEMBER = "member"

# Told apart by what is dashed how, after a photocopy too: marks are dots of about 0.4 mm or lines of 1 mm and more,
# and no two patterns have the same row of marks. Solid are struktural and perintah alone; perintah has a head. Heads
# stand where the kind has a direction; a pattern and its closing line fit twice into a legend's sample.
BUILTIN_KINDS: dict[str, RelationKind] = {
    kind.id: kind
    for kind in (
        RelationKind(STRUCTURAL, "struktural", "Garis struktural", width=0.35),
        RelationKind(COORDINATIVE, "koordinatif", "Garis koordinatif", dash=(2.0, 1.0)),
        RelationKind(CONSULTATIVE, "konsultatif", "Garis konsultatif", dash=(0.4, 0.8), width=0.4),
        RelationKind(COLLEGIAL, "kolegial", "Garis kolegial", dash=(4.0, 1.2)),
        RelationKind(FUNCTIONAL, "fungsional", "Garis fungsional", dash=(2.6, 0.8, 0.4, 0.8)),
        RelationKind(COMMAND, "perintah", "Garis perintah", width=0.45, arrow=Arrow.FILLED),
        RelationKind(
            DELEGATION, "pelimpahan kewenangan", "Pelimpahan kewenangan", dash=(2.6, 0.8, 0.4, 0.8, 0.4, 0.8),
            width=0.45, arrow=Arrow.FILLED,
        ),
        RelationKind(REPORT, "pelaporan", "Pelaporan", dash=(3.2, 0.8, 1.2, 0.8), arrow=Arrow.FILLED),
        RelationKind(ASSISTANCE, "membantu", "Membantu", dash=(1.2, 0.7, 0.4, 0.7), arrow=Arrow.OPEN),
        RelationKind(
            SUPERVISION, "pengawasan", "Pengawasan", dash=(2.6, 0.7, 0.4, 0.7, 0.4, 0.7, 0.4, 0.7), arrow=Arrow.OPEN
        ),
        RelationKind(GUIDANCE, "pembinaan", "Pembinaan", dash=(2.8, 0.7, 1.2, 0.7, 1.2, 0.7)),
        RelationKind(APPOINTMENT, "penetapan", "Penetapan", dash=(2.0, 0.7, 2.0, 0.7, 0.4, 0.7), arrow=Arrow.VEE),
        RelationKind(CHAIR, "pimpinan rapat", "Pimpinan rapat", dash=(1.2, 0.6, 1.2, 2.0), width=0.45),
        RelationKind(MEMBER, "peserta", "Peserta", dash=(1.2, 1.4)),
    )
}  # fmt: skip


class CoordinationForm(StrEnum):
    """Form of a coordinative relation (Bukittinggi 4/2017 Pasal 6, Cimahi 25/2017 Pasal 9)."""

    NONE = ""
    INTERSECTORAL = "intersectoral"
    CROSS_SECTORAL = "cross_sectoral"
    MULTISECTORAL = "multisectoral"


FORM_NAMES: dict[CoordinationForm, str] = {
    CoordinationForm.NONE: "",
    CoordinationForm.INTERSECTORAL: "hierarki",
    CoordinationForm.CROSS_SECTORAL: "fungsional",
    CoordinationForm.MULTISECTORAL: "instansional",
}


class UnitCategory(StrEnum):
    HEAD = "head"
    DEPUTY_HEAD = "deputy_head"
    COUNCIL = "council"
    SECRETARY = "secretary"
    SECRETARIAT = "secretariat"
    ASSISTANT = "assistant"
    EXPERT_STAFF = "expert_staff"
    SECTION = "section"
    COUNCIL_SECRETARIAT = "council_secretariat"
    INSPECTORATE = "inspectorate"
    DINAS = "dinas"
    BADAN = "badan"
    KANTOR = "kantor"
    SATUAN = "satuan"
    HOSPITAL = "hospital"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    UPT = "upt"
    FUNCTIONAL_GROUP = "functional_group"
    VERTICAL = "vertical"
    BUMD = "bumd"
    UNIVERSITY = "university"
    FORUM = "forum"
    TEAM = "team"
    OTHER = "other"


CATEGORY_NAMES: dict[UnitCategory, str] = {
    UnitCategory.HEAD: "Kepala Daerah",
    UnitCategory.DEPUTY_HEAD: "Wakil Kepala Daerah",
    UnitCategory.COUNCIL: "DPRD",
    UnitCategory.SECRETARY: "Sekretaris Daerah",
    UnitCategory.SECRETARIAT: "Sekretariat Daerah",
    UnitCategory.ASSISTANT: "Asisten",
    UnitCategory.EXPERT_STAFF: "Staf Ahli",
    UnitCategory.SECTION: "Bagian/Biro",
    UnitCategory.COUNCIL_SECRETARIAT: "Sekretariat DPRD",
    UnitCategory.INSPECTORATE: "Inspektorat",
    UnitCategory.DINAS: "Dinas",
    UnitCategory.BADAN: "Badan",
    UnitCategory.KANTOR: "Kantor",
    UnitCategory.SATUAN: "Satuan",
    UnitCategory.HOSPITAL: "Rumah Sakit Daerah",
    UnitCategory.KECAMATAN: "Kecamatan",
    UnitCategory.KELURAHAN: "Kelurahan",
    UnitCategory.UPT: "UPT/UPTD",
    UnitCategory.FUNCTIONAL_GROUP: "Kelompok Jabatan Fungsional",
    UnitCategory.VERTICAL: "Instansi Vertikal",
    UnitCategory.BUMD: "BUMD",
    UnitCategory.UNIVERSITY: "Perguruan Tinggi",
    UnitCategory.FORUM: "Forum",
    UnitCategory.TEAM: "Tim",
    UnitCategory.OTHER: "Lainnya",
}
