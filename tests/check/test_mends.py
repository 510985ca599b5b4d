"""Mends: what each does to a draft, and that the finding is gone afterwards."""

from __future__ import annotations

import re

import pytest
from checks import CHART, OUTLINE, TEXT, changed

from orgeditor.articles.reader import read_text
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.mending import MENDS, mend
from orgeditor.check.rules import find, mute
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline

AYAT = "bagian dari Peraturan Bupati ini.\n"
SECOND = "\n[Lampiran II] BAGAN MEKANISME KERJA\n\nBupati [Pasal 1]\n"

ORDER = re.findall(r"^ +(\w.*?) \[", CHART, re.MULTILINE)
"""The names below Sekretaris Daerah as the article lists them."""

# the mend, the outline, the text, what the outline of the draft has afterwards, or its names in order
MENDED = [
    (
        "hapus-titik",
        changed(OUTLINE, ("KOORDINASI ASISTEN\ndasar", "KOORDINASI ASISTEN.\ndasar")),
        TEXT,
        "KOORDINASI ASISTEN\ndasar",
    ),
    ("hapus-gelar", changed(OUTLINE, ("SITI AMINAH", "Dra. SITI AMINAH, M.Si")), TEXT, "penanda tangan: SITI AMINAH\n"),
    ("tandai-kolektif", OUTLINE + "    Perangkat Daerah [Pasal 2]\n", None, "Perangkat Daerah [kolektif; Pasal 2]"),
    ("betulkan-kata", changed(OUTLINE, ("Dinas Kesehatan", "Dinas Kesehatn")), None, "Dinas Kesehatan ["),
    ("ejaan-menurut-pasal", changed(OUTLINE, ("Badan Keuangan", "Badan Keuanggan")), TEXT, "Badan Keuangan ["),
    (
        "urutan-menurut-pasal",
        changed(
            OUTLINE,
            ("    Dinas Kesehatan [Pasal 2 huruf a angka 1]\n", ""),
            ("    Bagian Hukum", "    Dinas Kesehatan [Pasal 2 huruf a angka 1]\n    Bagian Hukum"),
        ),
        TEXT,
        ORDER,
    ),
    (
        "pindah-menurut-pasal",
        changed(OUTLINE, ("    Dinas Sosial [Pasal 2 huruf a angka 2]\n", ""))
        + "    Dinas Sosial [Pasal 2 huruf a angka 2]\n",
        TEXT,
        ORDER,
    ),
    (
        "judul-menurut-pasal",
        changed(OUTLINE, ("ASISTEN\ndasar", "PARA ASISTEN\ndasar")),
        TEXT,
        "BAGAN PEMBIDANGAN KOORDINASI ASISTEN\n",
    ),
    (
        "dasar-menurut-pasal",
        changed(OUTLINE, ("huruf b angka 1", "huruf a angka 2")),
        TEXT,
        "Inspektorat [Pasal 2 huruf b angka 1]",
    ),
    ("data-menurut-teks", changed(OUTLINE, ("tahun: 2026", "tahun: 2025")), TEXT, "tahun: 2026"),
    (
        "gabung-unit",
        changed(OUTLINE, ("    Bagian Hukum", "    Dinas Sosial @2 [Pasal 2 huruf a angka 2]\n    Bagian Hukum")),
        TEXT,
        ORDER,
    ),
    (
        "nomor-lampiran-menurut-pasal",
        OUTLINE.replace("[Lampiran]", "[Lampiran I]") + SECOND,
        changed(
            TEXT,
            ("tercantum dalam Lampiran.", "tercantum dalam Lampiran II."),
            (AYAT, AYAT + "(3) Bagan mekanisme kerja tercantum dalam Lampiran I.\n"),
        ),
        "[Lampiran I] BAGAN MEKANISME KERJA",
    ),
]


@pytest.mark.parametrize(("name", "outline", "text", "after"), MENDED, ids=[row[0] for row in MENDED])
def test_a_mend_puts_right_what_its_finding_names(name, outline, text, after):
    draft = read_outline(outline)
    reading = read_text(text) if text is not None else None
    finding = next(item for item in find(draft, {}, reading).findings if item.mend == name)
    with draft.edit():
        mend(draft, finding)
    names = [draft.units[item.unit].name for chart in draft.charts for item in draft.placements_of_chart(chart)]
    assert names[1:] == after if isinstance(after, list) else after in write_outline(draft)[0]
    left = find(draft, {}, reading).findings
    assert [item.sentence for item in left if item.rule == finding.rule] == []


@pytest.mark.parametrize(
    ("name", "mended"),
    [
        ("Dinas KESEHATN", "Dinas KESEHATAN"),
        ("Badan Kepegawaiandan Diklat", "Badan Kepegawaian dan Diklat"),
        ("Dinas Pendidikn Pendidikn", "Dinas Pendidikan Pendidikan"),
        ("Badan Pengelolan Aset", ""),  # "Pengelola" is as near as "Pengelolaan"
    ],
)
def test_a_word_is_put_right_in_its_own_capitals(name, mended):
    draft = read_outline(changed(OUTLINE, ("Dinas Kesehatan", name)))
    found = next(item for item in find(draft, {}).findings if item.rule == "kata-janggal")
    assert found.change == ((mended,) if mended else ())


def test_a_name_that_the_article_writes_so_is_not_mended_in_the_chart_alone():
    slip = ("Dinas Kesehatan", "Dinas Kesehatn")
    draft = read_outline(changed(OUTLINE, slip))
    found = find(draft, {}, read_text(TEXT.replace(*slip))).findings
    assert [item.mend for item in found if item.rule == "kata-janggal"] == [""]


def test_a_unit_that_the_article_lists_first_is_moved_first():
    line = "    Dinas Kesehatan [Pasal 2 huruf a angka 1]\n"
    draft, reading = read_outline(changed(OUTLINE, (line, "")) + line), read_text(TEXT)
    with draft.edit():
        mend(draft, next(item for item in find(draft, {}, reading).findings if item.mend == "pindah-menurut-pasal"))
    assert {item.rule for item in find(draft, {}, reading).findings} == {
        item.rule for item in find(read_outline(OUTLINE), {}, reading).findings
    }


def test_every_mend_has_a_test_and_every_named_mend_is_there():
    assert {row[0] for row in MENDED} == set(MENDS)


def test_a_mend_of_a_draft_that_has_changed_since_changes_nothing():
    draft = read_outline(OUTLINE)
    stale = Finding("ejaan-lain", Severity.ERROR, "", records=("gone",), mend="ejaan-menurut-pasal", change=("X",))
    before = dict(draft.units)
    with pytest.raises(KeyError), draft.edit():
        mend(draft, stale)
    assert dict(draft.units) == before


def test_muting_keeps_its_reason_in_the_draft_and_covers_only_what_it_was_meant_for():
    draft = read_outline(changed(OUTLINE, ("Dinas Sosial", "Dinas Satuan Polisi"), ("Badan Keuangan", "Badan Kantor")))
    first, second = (item for item in find(draft, {}).findings if item.rule == "dua-jenis")
    with draft.edit():
        mute(draft, first, "nama menurut Perda 6/2016")
    found = find(draft, {})
    assert [item for item in found.findings if item.rule == "dua-jenis"] == [second]
    assert [(item, rule.reason) for item, rule in found.muted] == [(first, "nama menurut Perda 6/2016")]
    with draft.edit():
        mute(draft, second, "semua", whole_rule=True)
    assert not [item for item in find(draft, {}).findings if item.rule == "dua-jenis"]


def test_a_finding_in_the_text_alone_can_be_muted_too():
    """Two wrong citations: muting one leaves the other."""
    text = changed(TEXT, ("pada ayat (1)", "pada ayat (4) dan Pasal 9"))
    draft, reading = read_outline(OUTLINE), read_text(text)
    first, second = (item for item in find(draft, {}, reading).findings if item.rule == "rujukan")
    with draft.edit():
        mute(draft, first, "dikutip dari peraturan lama")
    assert [item for item in find(draft, {}, reading).findings if item.rule == "rujukan"] == [second]


def test_findings_stand_in_a_stable_order_the_worst_first():
    draft = read_outline(changed(OUTLINE, ("tahun: 2026", "tahun: 2025"), ("Dinas Sosial", "Dinas Satuan Polisi")))
    found = find(draft, {}, read_text(TEXT)).findings
    ranks = [list(Severity).index(item.severity) for item in found]
    assert ranks == sorted(ranks) and len(set(ranks)) == 3
    assert find(draft, {}, read_text(TEXT)).findings == found
