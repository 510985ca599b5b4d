"""The category that a name suggests."""

import pytest

from orgeditor.model.categories import guessed_category
from orgeditor.model.kinds import CATEGORY_NAMES, UnitCategory

GUESSES = {
    "Walikota": "HEAD",
    "Wali Kota": "HEAD",
    "BUPATI PASER": "HEAD",
    "Gubernur": "HEAD",
    "Wakil Wali Kota": "DEPUTY_HEAD",
    "DPRD": "COUNCIL",
    "Dewan Perwakilan Rakyat Daerah": "COUNCIL",
    "Sekretaris Daerah": "SECRETARY",
    "Sekretariat Daerah": "SECRETARIAT",
    "Sekretariat dewan perwakilan rakyat daerah": "COUNCIL_SECRETARIAT",
    "Sekretariat DPRD": "COUNCIL_SECRETARIAT",
    "Asisten Administrasi Umum": "ASSISTANT",
    "Staf Ahli Bidang Ekonomi": "EXPERT_STAFF",
    "Bagian pemerintahan": "SECTION",
    "Biro Hukum": "SECTION",
    "Inspektorat": "INSPECTORATE",
    "Dinas kesehatan": "DINAS",
    "Badan keuangan": "BADAN",
    "Bappeda": "BADAN",
    "Badan usaha milik daerah": "BUMD",
    "Kantor Ketahanan Pangan": "KANTOR",
    "Kantor kementerian agama": "VERTICAL",
    "Kantor badan pertanahan nasional": "VERTICAL",
    "Polres": "VERTICAL",
    "Instansi Vertikal": "VERTICAL",
    "Satuan Polisi Pamong Praja": "SATUAN",
    "Satuan Kerja Perangkat Daerah": "OTHER",
    "RSUD Cibabat": "HOSPITAL",
    "Kecamatan": "KECAMATAN",
    "Kelurahan": "KELURAHAN",
    "UPTD Pasar": "UPT",
    "Kelompok Jabatan Fungsional": "FUNCTIONAL_GROUP",
    "Perguruan tinggi negeri": "UNIVERSITY",
    "Rapat kerja": "FORUM",
    "RAKORPIM (Rapat Koordinasi Pimpinan)": "FORUM",
    "Tim Teknis": "TEAM",
    "Timur": "OTHER",
    "Perangkat Daerah": "OTHER",
    "Bagiann umum": "OTHER",
    "": "OTHER",
}


@pytest.mark.parametrize("name", GUESSES)
def test_a_name_suggests_a_category(name):
    assert guessed_category(name) is UnitCategory[GUESSES[name]]


def test_every_category_is_guessed_from_its_own_name():
    assert {name: guessed_category(name) for name in CATEGORY_NAMES.values()} == {
        name: category for category, name in CATEGORY_NAMES.items()
    }
