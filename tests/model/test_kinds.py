from __future__ import annotations

from itertools import combinations

import pytest

from orgeditor.model.kinds import (
    BUILTIN_KINDS,
    CATEGORY_NAMES,
    FORM_NAMES,
    Arrow,
    CoordinationForm,
    UnitCategory,
)

NAMES = {
    "structural": "struktural",
    "coordinative": "koordinatif",
    "consultative": "konsultatif",
    "collegial": "kolegial",
    "functional": "fungsional",
    "command": "perintah",
    "delegation": "pelimpahan kewenangan",
    "report": "pelaporan",
    "assistance": "membantu",
    "supervision": "pengawasan",
    "guidance": "pembinaan",
    "appointment": "penetapan",
    "chair": "pimpinan rapat",
    "member": "peserta",
}
CATEGORIES = (
    "Kepala Daerah, Wakil Kepala Daerah, DPRD, Sekretaris Daerah, Sekretariat Daerah, Asisten, Staf Ahli, Bagian/Biro, "
    "Sekretariat DPRD, Inspektorat, Dinas, Badan, Kantor, Satuan, Rumah Sakit Daerah, Kecamatan, Kelurahan, UPT/UPTD, "
    "Kelompok Jabatan Fungsional, Instansi Vertikal, BUMD, Perguruan Tinggi, Forum, Tim, Lainnya"
).split(", ")


def test_every_kind_of_the_glossary_has_its_key_and_name():
    """Files hold the keys: a new spelling of one would make old drafts unreadable."""
    assert {key: kind.name for key, kind in BUILTIN_KINDS.items()} == NAMES
    assert all(kind.id == kind.key == key and kind.legend for key, kind in BUILTIN_KINDS.items())


def test_every_category_has_its_name():
    assert list(CATEGORY_NAMES) == list(UnitCategory)
    assert list(CATEGORY_NAMES.values()) == CATEGORIES


def test_forms_of_coordination():
    assert FORM_NAMES == {
        CoordinationForm.NONE: "",
        CoordinationForm.INTERSECTORAL: "hierarki",
        CoordinationForm.CROSS_SECTORAL: "fungsional",
        CoordinationForm.MULTISECTORAL: "instansional",
    }


def test_no_two_kinds_look_alike():
    """A reader tells them apart by dashes, width or arrow head."""
    for one, other in combinations(BUILTIN_KINDS.values(), 2):
        assert (one.dash, one.width, one.arrow) != (other.dash, other.width, other.arrow), (one.id, other.id)


def test_no_two_kinds_read_alike():
    assert len({kind.legend for kind in BUILTIN_KINDS.values()}) == len(BUILTIN_KINDS)


@pytest.mark.parametrize("kind", BUILTIN_KINDS.values(), ids=lambda kind: kind.id)
def test_dashes_can_be_drawn_and_seen(kind):
    """Line and gap in turn, no piece shorter than a print shows, a pattern that fits a stub of a few millimetres."""
    assert len(kind.dash) % 2 == 0
    assert all(part >= 0.4 for part in kind.dash)
    assert sum(kind.dash) < 12
    assert 0.2 <= kind.width <= 0.6


def test_command_is_solid_and_coordination_dashed():
    assert BUILTIN_KINDS["command"].dash == BUILTIN_KINDS["structural"].dash == ()
    assert BUILTIN_KINDS["coordinative"].dash
    assert BUILTIN_KINDS["structural"].arrow is BUILTIN_KINDS["coordinative"].arrow is Arrow.NONE
