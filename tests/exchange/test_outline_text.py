"""The grammar of the outline text: what a person may write, how odd names are quoted, what is refused and why."""

from pathlib import Path

import pytest

from orgeditor.exchange.outline_reader import OutlineError, decoded, read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import CoordinationForm, UnitCategory
from orgeditor.model.operations import add_chart, add_unit, place
from orgeditor.model.records import (
    Arrangement,
    BoxForm,
    LetterCase,
    Method,
    Numbering,
    Orientation,
    Regulation,
    RegulationForm,
    Side,
    Signing,
)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
PLAIN = """\
bentuk: Peraturan Walikota
daerah: Contoh
tentang: Susunan Organisasi

Walikota
    Wakil Walikota [menempel]
    Sekretaris Daerah
        Asisten Pemerintahan
            Dinas Pendidikan
            PD Air Minum (PDAM)
        Asisten Administrasi Umum
            PD, BPR "Bank Pasar"
"""


def tree(draft):
    """Return the first chart as indented names, with the kind of each line."""
    chart = draft.charts_in_order()[0]
    lines = []

    def add(box, depth):
        relation = draft.relations[box.backbone] if box.backbone else None
        lines.append("  " * depth + draft.units[box.unit].name + (f" < {relation.kind}" if relation else ""))
        for child in draft.children(chart.id, box.id):
            add(child, depth + 1)

    for root in draft.children(chart.id, None):
        add(root, 0)
    return lines


def units(draft):
    return {unit.name: unit for unit in draft.units_in_order()}


def only_box(draft, name):
    (box,) = [box for box in draft.placements.values() if draft.units[box.unit].name == name]
    return box


def chart_of(body, fields=""):
    return read_outline(f"[Bagan] Judul\n{fields}\n{body}\n")


# what a person may write


def test_the_plainest_outline_is_names_and_three_fields():
    draft = read_outline(PLAIN)
    assert tree(draft) == [
        "Walikota",
        "  Wakil Walikota",
        "  Sekretaris Daerah < structural",
        "    Asisten Pemerintahan < structural",
        "      Dinas Pendidikan < coordinative",
        "      PD Air Minum (PDAM) < coordinative",
        "    Asisten Administrasi Umum < structural",
        '      PD, BPR "Bank Pasar" < coordinative',
    ]
    assert (draft.regulation.office, draft.regulation.region) == ("Walikota", "Contoh")
    assert units(draft)["Dinas Pendidikan"].category is UnitCategory.DINAS
    (annex,) = draft.annexes_in_order()
    assert annex.title == ""
    assert len(draft.routes) == 6


def test_names_alone_make_a_chart():
    assert tree(read_outline("Bupati\n Sekretaris Daerah\n")) == ["Bupati", "  Sekretaris Daerah < structural"]


def test_an_empty_text_is_an_empty_draft():
    assert write_outline(read_outline(""))[0] == "bentuk: Peraturan\njabatan: Bupati\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("    ", "\t"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("bentuk", "BENTUK").replace("daerah:", "Daerah  :"),
        lambda text: text.replace("Dinas Pendidikan", "- Dinas Pendidikan"),
        lambda text: text.replace("Dinas Pendidikan", "• Dinas Pendidikan"),
        lambda text: text.replace("\n", "\n\n# keterangan\n   \n"),
        lambda text: text.replace("Walikota\n  ", "Walikota   \n  ").rstrip(),
        lambda text: text.replace("            Dinas", "            Dinas").replace("[menempel]", "[ MENEMPEL ; ]"),
    ],
)
def test_ways_of_writing_the_same(change):
    usual, other = read_outline(PLAIN), read_outline(change(PLAIN))
    assert write_outline(other) == write_outline(usual)


@pytest.mark.parametrize(
    ("line", "mutual"),
    [
        ("A -> B: koordinatif (Pasal 1)", False),
        ("A → B : Koordinasi (Pasal 1)", False),
        ("A=>B: KOORDINATIF (Pasal 1)", False),
        ('"A" -> {B}: coordinative (Pasal 1)', False),
        ("- A -> B: koordinatif (Pasal 1)", False),
        ("A -- B: koordinatif (Pasal 1)", True),
        ("A — B: koordinatif (Pasal 1)", True),
        ("A – B: koordinatif (Pasal 1)", True),
        ("A <-> B: koordinatif (Pasal 1)", True),
        ("A ↔ B: koordinatif (Pasal 1)", True),
        ("@a -> @b: koordinatif (Pasal 1)", False),
    ],
)
def test_ways_of_writing_a_relation(line, mutual):
    if line.startswith('"A"'):
        line = line.replace("{B}", "B").replace("coordinative", '"coordinative"')
    draft = chart_of(f"A @a\nB @b\n{line}")
    (relation,) = draft.relations.values()
    assert [draft.units[end].name for end in (relation.source, relation.target)] == ["A", "B"]
    assert (relation.kind, relation.mutual, relation.basis) == ("coordinative", mutual, "Pasal 1")


def test_a_relation_says_form_label_basis_and_what_is_inferred():
    draft = chart_of('A\nB\nA -> B: koordinatif lintas sektoral "mendesak" (Pasal 8 ayat (2), disimpulkan)')
    (relation,) = draft.relations.values()
    assert relation.form is CoordinationForm.CROSS_SECTORAL
    assert (relation.label, relation.basis, relation.inferred) == ("mendesak", "Pasal 8 ayat (2)", True)


def test_marks_of_a_unit_and_of_its_box():
    draft = chart_of(
        "Bupati\n"
        "  Staf Ahli Bupati [kanan; kolektif; Pasal 3, perlu diperiksa; label: STAF AHLI; tebal]\n"
        "  Polres X [kiri; Instansi Vertikal; dasar: UU 2/2002; catatan: (rincian: Lampiran II)]\n"
        "  Sekda [kolom 3; nomor a.; disimpulkan; garis: <- pelaporan (Pasal 9)]\n"
        "    Bagian Umum [tanpa garis]\n"
        "    Bagian Hukum [kotak daftar; garis: -- konsultatif]\n"
    )
    staff, polres, sekda = units(draft)["Staf Ahli Bupati"], units(draft)["Polres X"], units(draft)["Sekda"]
    assert (staff.collective, staff.basis, staff.basis_doubtful) == (True, "Pasal 3", True)
    assert (polres.category, polres.basis, sekda.inferred) == (UnitCategory.VERTICAL, "UU 2/2002", True)
    box = only_box(draft, "Staf Ahli Bupati")
    assert (box.side, box.label, box.bold) == (Side.RIGHT, "STAF AHLI", True)
    assert (only_box(draft, "Polres X").side, only_box(draft, "Polres X").note) == (
        Side.LEFT,
        "(rincian: Lampiran II)",
    )
    box = only_box(draft, "Sekda")
    assert (box.arrangement, box.columns, box.numbering) == (Arrangement.COLUMNS, 3, Numbering.LETTERS)
    report = draft.relations[box.backbone]
    assert (report.kind, draft.units[report.source].name) == ("report", "Sekda")
    assert only_box(draft, "Bagian Umum").backbone is None
    mutual = draft.relations[only_box(draft, "Bagian Hukum").backbone]
    assert (mutual.mutual, mutual.kind) == (True, "consultative")


def test_line_ends_of_a_box():
    text = (
        "bentuk: Peraturan\njabatan: Bupati\n\n[Lampiran] T\n\nBupati\n"
        "  Dinas Sosial dan Pemuda [pindah baris: 1, 3; garis disimpulkan]\n"
    )
    draft = read_outline(text)
    assert [item.breaks for item in draft.placements.values()] == [(), (1, 3)]
    assert write_outline(draft)[0] == text
    assert read_outline(text.replace(": 1, 3", " 3,1")).placements.keys()
    with pytest.raises(OutlineError, match="pindah baris: 2, 4"):
        read_outline(text.replace(": 1, 3", ": 0"))


def test_the_line_to_a_unit_has_the_units_basis():
    draft = chart_of(
        "Asisten [Pasal 1]\n  Dinas A [Pasal 2]\n  Dinas B [Pasal 3; garis disimpulkan]\n"
        "  Dinas C [Pasal 4; garis: pembinaan (Pasal 5)]\n  Dinas D [disimpulkan]"
    )
    said = [(one.kind, one.basis, one.inferred) for one in draft.relations_in_order()]
    assert said == [
        ("coordinative", "Pasal 2", False),
        ("coordinative", "Pasal 3", True),
        ("guidance", "Pasal 5", False),
        ("coordinative", "", True),
    ]


def test_the_first_mention_makes_the_unit_and_later_ones_place_it():
    draft = read_outline(
        "[Lampiran I] SATU\nSekda [Pasal 1]\n  Dinas A [Pasal 2]\n"
        "[Lampiran I, bagan 2] B. DUA\nSekda\n  Dinas A\n[Lampiran II] TIGA\nDinas A\nDinas A\n"
    )
    assert len(draft.units) == 2 and len(draft.relations) == 1
    assert [draft.numeral_of(annex.id) for annex in draft.annexes_in_order()] == ["I", "II"]
    charts = draft.charts_in_order()
    assert [(draft.title_of(chart), chart.subtitle) for chart in charts] == [
        ("SATU", ""), ("SATU", "B. DUA"), ("TIGA", "")
    ]  # fmt: skip
    assert [len(draft.routes_of_chart(chart.id)) for chart in charts] == [1, 1, 0]
    assert len(draft.placements_of_chart(charts[2].id)) == 2


def test_a_line_chooses_among_the_boxes_of_one_unit():
    text = "[Bagan] T\nA\nB\nA\n\nA #2 -> B: koordinatif\n"
    draft = read_outline(text)
    (route,) = draft.routes.values()
    assert draft.placements[route.source].order == 2
    assert "\nA #2 -> B: koordinatif\n" in write_outline(draft)[0]


def test_keys_tell_equal_names_apart():
    draft = chart_of("Perangkat Daerah @a [Pasal 1]\nPerangkat Daerah @b [Pasal 2]\n@a -- @b: kolegial")
    assert [unit.basis for unit in draft.units_in_order()] == ["Pasal 1", "Pasal 2"]
    assert "Perangkat Daerah @1 -- Perangkat Daerah @2: kolegial" in write_outline(draft)[0]


def test_relations_that_nothing_else_tells_apart_have_keys():
    body = "A\nB\n\nA -> B: koordinatif @1 (Pasal 1)\nA -> B: koordinatif @2 (Pasal 2)\n"
    draft = chart_of(body)
    assert [relation.basis for relation in draft.relations_in_order()] == ["Pasal 1", "Pasal 2"]
    assert body in write_outline(draft)[0]
    by_form = chart_of("A\nB\n\nA -> B: koordinatif fungsional\nA -> B: koordinatif instansional\n")
    assert len(by_form.relations) == 2 and "@" not in write_outline(by_form)[0]


def test_facts_that_are_not_drawn():
    text = (
        "bentuk: Peraturan\njabatan: Bupati\n\n[Bagan] T\n\nA\nB\n\n"
        "[Tidak digambar]\nDinas C [Pasal 3]\n\nA -> Dinas C: pelaporan (Pasal 4)\nA -> B: membantu (Pasal 5)\n"
    )
    draft = read_outline(text)
    assert len(draft.placements) == 2 and len(draft.routes) == 0 and len(draft.relations) == 2
    assert write_outline(draft)[0] == text


def test_the_order_of_units_is_kept_where_the_charts_mention_them_otherwise():
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = add_chart(draft, title="T")
        a, b, c = (add_unit(draft, name) for name in "ABC")
        for unit in (c, a, b):
            place(draft, chart.id, unit.id)
    text, _ = write_outline(draft)
    assert text.endswith("[Bagan] T\n\nC [urutan 3]\nA\nB\n")
    assert [unit.name for unit in read_outline(text).units_in_order()] == ["A", "B", "C"]


def test_ranks_and_frames_of_a_layered_chart():
    draft = chart_of(
        "Bupati\n  Wakil Bupati [menempel]\n---\n{Sekretariat Daerah}\n  Sekda\n  ---\n  Asisten A\n  Asisten B\n"
        "Instansi Vertikal\n---\nDinas\n--- 9\nDesa"
    )
    (chart,) = draft.charts_in_order()
    assert chart.method is Method.LAYERED
    ranks = {draft.units[box.unit].name: box.rank for box in draft.placements.values()}
    assert ranks == {
        "Bupati": 0, "Wakil Bupati": 0, "Sekda": 1, "Asisten A": 2, "Asisten B": 2, "Instansi Vertikal": 1,
        "Dinas": 3, "Desa": 8,
    }  # fmt: skip
    (frame,) = draft.groups.values()
    inside = {draft.units[box.unit].name for box in draft.placements.values() if box.group == frame.id}
    assert inside == {"Sekda", "Asisten A", "Asisten B"}
    assert only_box(draft, "Wakil Bupati").form is BoxForm.GLUED


def test_frames_of_a_hierarchy_chart():
    by_mark = chart_of("Sekda\n  Polres [bingkai: Instansi Vertikal]\n  Kodim [bingkai: Instansi Vertikal]")
    nested = chart_of("Sekda\n  {Instansi Vertikal} [bingkai utuh]\n    Polres\n    Kodim")
    for draft in (by_mark, nested):
        (frame,) = draft.groups.values()
        assert draft.units[frame.unit].name == "Instansi Vertikal"
        boxes = [only_box(draft, name) for name in ("Polres", "Kodim")]
        assert {box.group for box in boxes} == {frame.id}
        assert {box.parent for box in boxes} == {only_box(draft, "Sekda").id}
    assert [frame.dashed for frame in nested.groups.values()] == [False]


def test_fields_of_a_chart():
    draft = read_outline(
        "[Lampiran] JUDUL\nsubjudul: A. SATU\ndasar: Pasal 13, disimpulkan\ndasar bagan: Pasal 14\nmetode: Bebas\n"
        "garis: struktural\nhuruf: seperti naskah, kapital\nkertas: a4\narah: tegak\ntepi: 10 15 20,5 25 mm\n"
        "bentuk judul: b\njenis huruf: Bookman Old Style\nhuruf terkecil: 6,5 pt\nhuruf terbesar: 11\n\nA\n  B\n"
    )
    (chart,), (annex,) = draft.charts_in_order(), draft.annexes_in_order()
    assert (annex.basis, annex.inferred, chart.basis, chart.inferred) == ("Pasal 13", True, "Pasal 14", False)
    assert (chart.subtitle, chart.method, chart.kind) == ("A. SATU", Method.FREE, "structural")
    assert chart.cases == (LetterCase.AS_WRITTEN, LetterCase.UPPER)
    page = chart.page
    assert (page.paper, page.orientation, page.heading_form.value) == ("A4", Orientation.PORTRAIT, "B")
    assert (page.top, page.right, page.bottom, page.left) == (10, 15, 20.5, 25)
    assert (page.font, page.font_floor, page.font_cap) == ("Bookman Old Style", 6.5, 11)
    assert [relation.kind for relation in draft.relations.values()] == ["structural"]


def test_a_custom_paper():
    page = chart_of("A", "kertas: khusus\nukuran kertas: 200 x 300\n").charts_in_order()[0].page
    assert page.size == (300, 200)


def test_the_head():
    draft = read_outline(
        "bentuk: KEPUTUSAN WALI KOTA\nnaskah: elektronik\ntanda draf: tidak\npenandatangan: H.M BUCHORI\n"
        "nama salinan: ANDI\nNIP salinan: 1\n"
        "jenis garis: kemitraan [kunci: mitra; putus: 3 1,5; panah: terbuka; tebal: 0,4; timbal balik: tidak]\n"
        "[Bagan] T\nA\nB\nA -- B: kemitraan\n"
    )
    now = draft.regulation
    assert (now.form, now.office, now.signing) == (RegulationForm.KEPUTUSAN, "Wali Kota", Signing.ELECTRONIC)
    assert (now.draft_mark, now.signatory, now.copy_name, now.copy_nip) == (False, "H.M BUCHORI", "ANDI", "1")
    kind = draft.kind("mitra")
    assert (kind.name, kind.legend, kind.dash, kind.width) == ("kemitraan", "Garis kemitraan", (3, 1.5), 0.4)
    assert [relation.kind for relation in draft.relations.values()] == ["mitra"]


def test_initials_and_a_page_without_legend_and_signature():
    text = (
        "bentuk: Peraturan\njabatan: Bupati\nparaf koordinasi: ya\n"
        'pejabat paraf: "Sekretaris Daerah"; "Kepala Bagian Hukum; HAM"\n\n'
        "[Lampiran] T\nketerangan: tidak\ntanda tangan: tidak\n\nA\n"
    )
    draft = read_outline(text)
    now, (chart,) = draft.regulation, draft.charts_in_order()
    assert (now.initials_shown, now.initials) == (True, ("Sekretaris Daerah", "Kepala Bagian Hukum; HAM"))
    assert (chart.page.legend, chart.page.signature) == (False, False)
    assert write_outline(draft)[0] == text
    plain = read_outline("pejabat paraf: Camat; Lurah;\n[Bagan] T\nA\n")
    assert (plain.regulation.initials_shown, plain.regulation.initials) == (False, ("Camat", "Lurah"))


def test_the_rows_of_a_forum_may_stand_on_lines_of_their_own():
    draft = chart_of("Rapat A [Pasal 6;\n    waktu: seminggu sekali;\n  peserta: diantaranya: Camat;\n]\nRapat B")
    unit = units(draft)["Rapat A"]
    assert (unit.period, unit.chair, unit.members) == ("seminggu sekali", "", "diantaranya: Camat")
    assert (unit.basis, unit.category, len(draft.placements)) == ("Pasal 6", UnitCategory.FORUM, 2)


def test_a_lampiran_without_chart():
    text = "bentuk: Peraturan\njabatan: Bupati\n\n[Lampiran] T\nbagan: tidak ada\n"
    draft = read_outline(text)
    assert len(draft.annexes) == 1 and not draft.charts
    assert write_outline(draft)[0] == text


@pytest.mark.parametrize(
    "data",
    ["Dinas A\n  Bagian “B”\n".encode(code) for code in ("utf-8", "utf-8-sig", "utf-16", "cp1252")],
)
def test_files_in_other_encodings(data):
    assert tree(read_outline(decoded(data)))[1].startswith("  Bagian “B”")


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"\xff\xfeA", b"\x81\x8d", "Dinas".encode("utf-16-le")])
def test_a_file_that_is_no_text_is_refused(data):
    with pytest.raises(OutlineError, match=r"x\.txt: berkas ini bukan teks"):
        decoded(data, "x.txt")


def test_a_guess_at_the_encoding_is_told():
    told = []
    for code in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert decoded("Café\n".encode(code), "x.txt", told.append) == "Café\n"
    (sentence,) = told
    assert sentence.startswith("x.txt: bukan UTF-8; dibaca sebagai Windows-1252")


# slips that could be meant so


def slips(text):
    told = []
    read_outline(text, "x.txt", warn=told.append)
    return told


@pytest.mark.parametrize(
    ("mark", "slip"),
    [
        ("Pasal 4, menempel", "menempel"),
        ("disimpulkan; Pasal 4 ayat (1), kotak daftar", "kotak daftar"),
        ("Pasal 4, lebar 40", "lebar 40"),
        ("Pasal 4, catatan: x", "catatan: x"),
        ("Pasal 4, garis disimpulkan", "garis disimpulkan"),
    ],
)
def test_a_comma_before_a_mark_is_told(mark, slip):
    (sentence,) = slips(f"[Bagan] T\nBupati\n  Wakil Bupati [{mark}]\n")
    assert sentence.startswith("x.txt, baris 3: ") and f"“{slip}”" in sentence and "titik koma" in sentence


@pytest.mark.parametrize(
    "mark",
    [
        "Pasal 4, disimpulkan",
        "Pasal 4, perlu diperiksa, disimpulkan",
        "Pasal 12 ayat (2), huruf a, angka 8",
        "Pasal 12, huruf 8 dan Pasal 13, ayat (1)",
        "Pasal 4; menempel",
    ],
)
def test_a_basis_with_commas_is_no_slip(mark):
    assert slips(f"[Bagan] T\nBupati\n  Wakil Bupati [{mark}]\n") == []


@pytest.mark.parametrize("text", [PLAIN, *((path.read_text("utf-8")) for path in EXAMPLES)])
def test_what_is_right_is_no_slip(text):
    assert slips(text) == []


# years and dates


@pytest.mark.parametrize(
    "field",
    [
        "tahun: 2026",
        "tahun:",
        "tahun: 20..",
        "tahun: 202_",
        "tahun: ……",
        "tanggal: 28/02/2026",
        "tanggal: 29 Februari 2024",
        "tanggal: 3 Nopember 2009",
        "tanggal: 2026-12-31",
        "tanggal: … Januari 2026",
        "tanggal: 1.2.2026",
    ],
)
def test_a_year_or_date_that_can_be_is_read_as_written(field):
    regulation = read_outline(f"{field}\n[Bagan] T\nA\n").regulation
    word, _, value = field.partition(":")
    assert (regulation.year if word == "tahun" else regulation.date) == value.strip()


@pytest.mark.parametrize("field", ['tahun: "duaribu"', 'tanggal: "31/02/2026"', 'tanggal: "1 Januri 2026"'])
def test_a_year_or_date_between_quotes_is_taken_as_it_is(field):
    draft = read_outline(f"{field}\n[Bagan] T\nA\n")
    assert f"\n{field}\n" in write_outline(draft)[0]


# odd names


ODD_NAMES = [
    "",
    " ",
    " Dinas",
    "Dinas ",
    '"Dinas"',
    'Toko 6" pipa',
    "[Lampiran I]",
    "Dinas [A]",
    "{Dinas}",
    "Dinas }",
    "# Dinas",
    "- Dinas",
    "– Dinas",
    "---",
    "• Dinas",
    "A -> B",
    "A->B",
    "A → B",
    "A -- B",
    "A — B",
    "A – B: struktural",
    "A: B",
    "A > B",
    "A <B",
    "Lampiran",
    "LAMPIRAN I BAGAN X",
    "Lampiran: A",
    "dasar: Pasal 1",
    "nomor: 4",
    "Dinas @1",
    "@1",
    "Dinas #2",
    "Dinas\tA",
    "Dinas\nA",
    "Dinas\\A",
    "<b>Dinas & A</b>",
    "Dinas (Pasal 1)",
    "Dinas; A",
    "Pasal 1",
    "Dinas\u2028A",
    "\ufeffDinas",
    "e\u0301\u200b\u202e",
    "A" * 500,
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_looks_like_something_else_is_quoted(name):
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = add_chart(draft, title="T")
        for text in (name, "Dinas Z", name):
            place(draft, chart.id, add_unit(draft, text, basis="Pasal 1").id)
    text, _ = write_outline(draft)
    again = read_outline(text)
    assert [unit.name for unit in again.units_in_order()] == [name, "Dinas Z", name]
    assert len(again.placements) == 3 and not again.relations
    assert write_outline(again)[0] == text


@pytest.mark.parametrize(
    "name",
    [
        "Lampiran-lampiran",
        "<A>",
        'PD, BPR "Bank Pasar"',
        "Badan Kesbangpol & Linmas",
        "PD Air Minum (PDAM)",
        "Dinas/Badan",
        "Bagian-A",
    ],
)
def test_usual_names_need_no_quotes(name):
    assert name in read_outline(f"[Bagan] T\n{name} [Pasal 1]\n").units_in_order()[0].name
    assert f"\n{name} [Pasal 1]\n" in write_outline(chart_of(f"{name} [Pasal 1]"))[0]


# errors

SECOND = "[Bagan] T\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("nomer: 4\n", 1, "bidang “nomer” tidak dikenal di kepala naskah; mungkin maksudnya “nomor”"),
        ("nomor: 4\nnomor: 5\n", 2, "bidang “nomor” sudah diisi pada baris 1"),
        ("bentuk: Surat\n", 1, "bentuk “Surat” tidak dikenal"),
        ("naskah: asal\n", 1, "salah satu dari: asli, salinan, elektronik"),
        ("jenis garis: x [warna: merah]\n", 1, "tanda “warna: merah” tidak berlaku bagi jenis garis"),
        ("jenis garis: x [tebal: besar]\n", 1, "“besar” pada “tebal” bukan angka"),
        ("[Halaman] T\n", 1, "judul “[Halaman]” tidak dikenal"),
        ("[Bagan T\n", 1, "tidak ditutup"),
        ("[Lampiran I] A\n[Lampiran I] B\n", 2, "sudah ada pada baris 1"),
        ("[Lampiran II] A\n", 1, "ada Lampiran II, tetapi tidak ada Lampiran I"),
        ("[Lampiran] A\n[Lampiran I] B\n", 1, "hanya boleh bila ia satu-satunya"),
        ("[Lampiran I, bagan 2] A\n", 1, "mendahului"),
        (SECOND + "judul: A\n", 2, "bidang “judul” tidak dikenal di bagan"),
        (SECOND + "metode: lapisan\n", 2, "isi “metode” bukan “lapisan”"),
        (SECOND + "garis: koordinativ\n", 2, "mungkin maksudnya “koordinatif”"),
        (SECOND + "tepi: 1 2 3\n", 2, "harus 4 angka"),
        (SECOND + "huruf: besar\n", 2, "isi “huruf” bukan “besar”"),
        (SECOND + "A\ndasar: Pasal 1\n", 3, "sebelum nama unit yang pertama"),
        (SECOND + "A\n    B\n  C\n", 4, "tidak sejajar dengan baris setingkatnya yang menjorok 4 spasi"),
        (SECOND + "  A\nB\n", 3, "tidak sejajar"),
        (SECOND + "A [kolektip]\n", 2, "tanda “kolektip” tidak dikenal; mungkin maksudnya “kolektif”"),
        (SECOND + "A [catatn: x]\n", 2, "mungkin maksudnya “catatan”"),
        (SECOND + 'A [catatan: "x]\n\nB\n', 2, 'tanda “catatan: "x” tidak terbaca'),
        (SECOND + "A [Pasal 1\nB\nC\n", 2, "kurung siku “[” tidak ditutup"),
        (SECOND + "A [Pasal 1] B\n", 2, "tidak boleh menyusul"),
        (SECOND + "A [tanpa garis]\n", 2, "di bawah kotak lain"),
        (SECOND + "A\n  B [garis: koordinat]\n", 3, "jenis hubungan “koordinat” tidak dikenal"),
        (SECOND + 'A {"B}\n', 2, "tidak terbaca"),
        (SECOND + "metode: hierarki\nA\n---\nB\n", 4, "hanya berlaku di bagan dengan “metode: berlapis”"),
        (SECOND + "A\n  ---\nB\n", 3, "di bawah sebuah kotak"),
        (SECOND + "{A}\n  {B}\n", 3, "di dalam bingkai lain"),
        (SECOND + "A\nB\nA -> C: koordinatif\n", 4, "unit “C” belum disebut"),
        (SECOND + "Dinas A\nB\nDinas a -> B: koordinatif\n", 4, "mungkin maksudnya"),
        (SECOND + "A\nB\nA -> {B}: koordinatif\n", 4, "bingkai “B” tidak berdiri di bagan ini"),
        (SECOND + "A\nB\nA #2 -> B: koordinatif\n", 4, "“A” yang ke-2 tidak berdiri"),
        (SECOND + "A\nB\nA -> B -> C\n", 4, "unit “B -> C” belum disebut"),
        (SECOND + "A\nB\nA -> [B]\n", 4, "baris hubungan “A -> [B]” tidak terbaca"),
        (SECOND + "A\nB\nA -> B: koordinatif (Pasal 1\n", 4, "tidak terbaca; bentuknya “jenis (dasar)”"),
        (SECOND + "A\nB\nA -> B: kerja sama\n", 4, "jenis hubungan “kerja sama” tidak dikenal"),
        (SECOND + "A\nB\nA -> B: koordinatif (P 1)\nA -> B: koordinatif (P 2)\n", 5, "yang disebut pada baris 4"),
        (SECOND + "A [Pasal 1]\n[Bagan] U\nA [Pasal 2]\n", 4, "dasar unit “A” berbeda dari yang disebut pada baris 2"),
        (SECOND + "A @a\nA @b\n[Bagan] U\nA\n", 5, "ada beberapa unit bernama “A”"),
        (SECOND + "A\nB\n@x -> B: koordinatif\n", 4, "unit “@x” belum disebut"),
        (SECOND + "A @x\nB @x\n@x -> B: koordinatif\n", 4, "dipakai oleh beberapa unit"),
        (SECOND + "A [bingkai: X #2]\n", 2, "bingkai “X” tidak ada di bagan ini"),
        (SECOND + "A\nB\nA > B: pelaporan\n", 4, "hubungan ditulis “A -> B: jenis (dasar)”"),
        ("A > B: pelaporan\n", 1, "hubungan ditulis “A -> B: jenis (dasar)”"),
        (SECOND + "A\nB\nA <- B: pelaporan\n", 4, "hubungan ditulis “A -> B: jenis (dasar)”"),
        (SECOND + "A\nB\nA - B: pelaporan\n", 4, "“A - B: pelaporan” memuat titik dua"),
        (SECOND + "A\n  Bagian A: Umum [Pasal 3]\n", 3, "“Bagian A: Umum” memuat titik dua; nama unit yang"),
        (SECOND + "A\n{B: C}\n", 3, "memuat titik dua"),
        ("Lampiran I BAGAN X\nBupati\n", 1, "ditulis dengan kurung siku: “[Lampiran I] BAGAN X”"),
        ("bentuk: Peraturan\nLAMPIRAN\nBupati\n", 2, "ditulis dengan kurung siku: “[LAMPIRAN]”"),
        ("Lampiran II: BAGAN X\nBupati\n", 1, "ditulis dengan kurung siku: “[Lampiran II] BAGAN X”"),
        (SECOND + "A\nLampiran 2 BAGAN Y\nB\n", 3, "ditulis dengan kurung siku: “[Lampiran 2] BAGAN Y”"),
        (SECOND + "A [menempel, tebal]\n", 2, "pisahkan “tebal” dengan titik koma"),
        (SECOND + "A [huruf 500]\n", 2, "“huruf 8”, 4 sampai 36 pt"),
        (SECOND + "A [lebar abc]\n", 2, "tanda “lebar abc” tidak terbaca; tulis misalnya “lebar 45”, 10 sampai 300 mm"),
        (SECOND + "A [lebar -5]\n", 2, "10 sampai 300 mm"),
        (SECOND + "A [kolom 0]\n", 2, "“kolom 3”, 1 sampai 12"),
        (SECOND + "A [jumlah kolom: 13]\n", 2, "1 sampai 12"),
        (SECOND + "A [lapis 0]\n", 2, "“lapis 2”, 1 sampai 99"),
        (SECOND + "A [urutan 0]\n", 2, "“urutan 5”, 1 sampai 99999"),
        (SECOND + "A\n--- 0\nB\n", 3, "lapis “0” di luar batas; isinya 1 sampai 99"),
        (SECOND + "huruf terbesar: 8\nhuruf terkecil: 14\nA\n", 3, "huruf terkecil 14 pt lebih besar daripada huruf t"),
        (SECOND + "huruf terbesar: 5\nA\n", 2, "huruf terkecil 7 pt lebih besar daripada huruf terbesar 5 pt"),
        (SECOND + "huruf terkecil: 0,5\nA\n", 2, "“0,5” pada “huruf terkecil” di luar batas; isinya 4 sampai 36 pt"),
        (SECOND + "jumlah kolom: 0\nA\n", 2, "isinya 1 sampai 12"),
        (SECOND + "lebar kotak: lebar\nA\n", 2, "“lebar” pada “lebar kotak” bukan angka; isinya 10 sampai 300 mm"),
        (SECOND + "tepi: 20 20 20 300\nA\n", 2, "“300” pada “tepi” di luar batas; isinya 5 sampai 100 mm"),
        (SECOND + "ukuran kertas: 1 x 2\nA\n", 2, "isinya 50 sampai 2000 mm"),
        ("jenis garis: x [tebal: -1]\n", 1, "isinya 0,1 sampai 2 mm"),
        ("tahun: duaribu\n", 1, "tahun “duaribu” bukan tahun empat angka dari 1945 sampai 2100"),
        ("tahun: 20217\n", 1, "dari 1945 sampai 2100"),
        ("tanggal: 31/02/2026\n", 1, "tanggal “31/02/2026” tidak ada; Februari 2026 bertanggal 1 sampai 28"),
        ("tanggal: 31 Juni 2026\n", 1, "Juni 2026 bertanggal 1 sampai 30"),
        ("tanggal: 0 Juni 2026\n", 1, "Juni 2026 bertanggal 1 sampai 30"),
        ("tanggal: 2026-13-01\n", 1, "bulan ialah 1 sampai 12"),
        ("tanggal: 3 Januri 2017\n", 1, "bulan “Januri” tidak dikenal; mungkin maksudnya “januari”"),
        ("tanggal: 3/1/0017\n", 1, "dari 1945 sampai 2100"),
        ("[Tidak digambar]\nA\nB\nA -> B\n", 4, "sebut jenis hubungannya"),
        ("[Tidak digambar]\nhuruf: KAPITAL\n", 2, "tidak berlaku di “[Tidak digambar]”"),
        ("[Lampiran] T\nbagan: tidak ada\nA\n", 3, "tidak dapat memuat unit"),
        ("[Lampiran] T\nbagan: dua\n", 2, "hanya dapat diisi “tidak ada”"),
    ],
)
def test_errors_name_the_line_and_say_what_is_wrong(text, line, words):
    with pytest.raises(OutlineError) as caught:
        read_outline(text, "kerangka.txt")
    error = caught.value
    assert error.line == line
    assert str(error).startswith(f"kerangka.txt, baris {line}: ")
    assert words in str(error)
    assert "\n" not in str(error)
    str(error).encode("cp1252")


def test_an_error_without_a_source_begins_with_the_line():
    with pytest.raises(OutlineError, match=r"^Baris 2: "):
        read_outline("nomor: 4\nnomor: 5\n")
