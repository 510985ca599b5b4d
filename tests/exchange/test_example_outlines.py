"""The five examples hold what their articles say, box by box and line by line."""

import re
from pathlib import Path

import article_lists as lists
import pytest
from article_lists import expected_lines, full, numbered

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.model.kinds import FORM_NAMES, UnitCategory
from orgeditor.model.records import BoxForm, LetterCase, Method, Numbering, RegulationForm, Signing

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
REGULATIONS = ROOT.parent / "shared" / "regulations"
NAMES = ["bukittinggi-2017", "cimahi-2017", "jombang-2009", "paser-2020", "probolinggo-2009"]


def example(name):
    return read_outline((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), name)


def listed_under(draft, chart, name):
    """Return basis and name of what hangs below the box of that name, and check that its lines hang there too."""
    over = next(box for box in draft.placements_of_chart(chart.id) if draft.units[box.unit].name == name)
    found = []
    for box in draft.children(chart.id, over.id):
        unit, relation = draft.units[box.unit], draft.relations[box.backbone]
        assert (relation.source, relation.target) == (over.unit, box.unit)
        assert relation.kind == "coordinative" and not relation.mutual and not relation.inferred
        assert relation.basis == unit.basis and not unit.inferred
        assert any(route.relation == relation.id and route.chart == chart.id for route in draft.routes.values())
        found.append((unit.basis, unit.name))
    return found


def lines_of(draft, chart):
    """Return the lines of a chart as text, in the order of their relations."""
    return [relation_text(draft, draft.relations[route.relation], route) for route in draft.routes_of_chart(chart.id)]


def undrawn(draft):
    drawn = {route.relation for route in draft.routes.values()}
    return [relation_text(draft, one) for one in draft.relations_in_order() if one.id not in drawn]


def relation_text(draft, relation, route=None):
    ends = []
    for unit, end in ((relation.source, route and route.source), (relation.target, route and route.target)):
        assert end is None or draft.unit_of(end).id == unit
        same = [one.id for one in draft.units_in_order() if one.name == draft.units[unit].name]
        name = draft.units[unit].name + (f" {same.index(unit) + 1}" if len(same) > 1 else "")
        ends.append(f"{{{name}}}" if end in draft.groups else name)
    said = " ".join(part for part in (draft.kind(relation.kind).name, FORM_NAMES[relation.form]) if part)
    label = f' "{relation.label}"' if relation.label else ""
    flag = ", disimpulkan" if relation.inferred else ""
    arrow = "--" if relation.mutual else "->"
    return f"{ends[0]} {arrow} {ends[1]}: {said}{label} ({relation.basis}{flag})"


def rows_of(draft, chart):
    """Return the names rank by rank."""
    rows = {}
    for box in draft.children(chart.id, None):
        rows.setdefault(box.rank, []).append(draft.units[box.unit].name)
    return [rows[rank] for rank in sorted(rows)]


def framed(draft, chart):
    """Return the names in each frame."""
    return {
        draft.units[group.unit].name: [
            draft.units[box.unit].name for box in draft.placements_of_chart(chart.id) if box.group == group.id
        ]
        for group in draft.groups_of_chart(chart.id)
    }


def categories(draft):
    found = {}
    for unit in draft.units_in_order():
        found.setdefault(unit.category, []).append(unit.name)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_in_the_normal_form(name):
    text = (EXAMPLES / f"{name}.txt").read_bytes().decode("utf-8")
    assert write_outline(read_outline(text)) == (text, [])


def test_bases_are_expanded():
    assert full("12a1") == "Pasal 12 huruf a angka 1"
    assert full("17(1)A4") == "Pasal 17 ayat (1) huruf A angka 4"
    assert full("2.1a") == "Pasal 2 angka 1 huruf a"
    assert full("8(4)&12") == "Pasal 8 ayat (4) dan Pasal 12"


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_has_its_basis(name):
    draft = example(name)
    assert [unit.name for unit in draft.units.values() if not unit.basis.startswith("Pasal ")] == []
    assert [relation for relation in draft.relations.values() if not relation.basis.startswith("Pasal ")] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "bukittinggi-2017",
            ("Walikota", "Bukittinggi", "4", "2017", "28 Februari 2017", "Bukittinggi", "", "M. RAMLAN NURMATIAS",
             Signing.COPY, "dto", "MEKANISME KOORDINASI KERJA PEMERINTAH KOTA BUKITTINGGI"),
        ),
        (
            "cimahi-2017",
            ("Wali Kota", "Cimahi", "25", "2017", "4 Oktober 2017", "Cimahi", "Plt.", "SUDIARTO", Signing.COPY, "Ttd",
             "TATA HUBUNGAN KERJA PERANGKAT DAERAH DI LINGKUNGAN PEMERINTAH DAERAH KOTA CIMAHI"),
        ),
        (
            "jombang-2009",
            ("Bupati", "Jombang", "35", "2009", "6 April 2009", "Jombang", "", "SUYANTO", Signing.ORIGINAL, "",
             "RENTANG KOORDINASI ASISTEN SEKRETARIS DAERAH KABUPATEN JOMBANG"),
        ),
        (
            "paser-2020",
            ("Bupati", "Paser", "56", "2020", "20 April 2020", "Tana Paser", "", "YUSRIANSYAH SYARKAWI",
             Signing.COPY, "ttd",
             "MEKANISME HUBUNGAN KERJA DAN KOORDINASI PERANGKAT DAERAH DI LINGKUNGAN PEMERINTAH KABUPATEN PASER"),
        ),
        (
            "probolinggo-2009",
            ("Walikota", "Probolinggo", "42", "2009", "28 Desember 2009", "Probolinggo", "", "H.M BUCHORI",
             Signing.COPY, "Ttd",
             "MEKANISME PELAKSANAAN KOORDINASI ANTAR SATUAN KERJA PERANGKAT DAERAH DI LINGKUNGAN PEMERINTAH KOTA "
             "PROBOLINGGO"),
        ),
    ],
)  # fmt: skip
def test_the_head_is_the_regulation(name, expected):
    now = example(name).regulation
    assert now.form is RegulationForm.PERATURAN
    assert (
        now.office, now.region, now.number, now.year, now.date, now.place, now.prefix, now.signatory, now.signing,
        now.mark, now.about.upper(),
    ) == expected  # fmt: skip


def test_bukittinggi_annexes():
    draft = example("bukittinggi-2017")
    assert [(draft.numeral_of(one.id), one.title, one.basis, one.inferred) for one in draft.annexes_in_order()] == [
        ("I", "BAGAN KOORDINASI KERJA DI LINGKUNGAN PEMERINTAH DAERAH", "Pasal 13", False),
        ("II", "BAGAN KOORDINASI KERJA INSTANSI VERTIKAL", "Pasal 13", True),
        ("III", "BAGAN MEKANISME KOORDINASI KERJA", "Pasal 15", False),
    ]
    charts = draft.charts_in_order()
    assert [chart.method for chart in charts] == [Method.HIERARCHY, Method.HIERARCHY, Method.LAYERED]
    upper, title = LetterCase.UPPER, LetterCase.TITLE
    assert [chart.cases for chart in charts] == [(upper, upper, upper, title)] * 2 + [(title,)]


@pytest.mark.parametrize(
    ("number", "letter", "name", "listed", "only", "count"),
    [
        (0, "a", "Asisten pemerintahan dan kesejahteraan rakyat", lists.BUKITTINGGI_A, [*range(1, 17), 23, 24], 18),
        (0, "b", "Asisten ekonomi dan pembangunan", lists.BUKITTINGGI_B, [*range(1, 11), 12, 13], 12),
        (0, "c", "Asisten administrasi umum", lists.BUKITTINGGI_C, [*range(1, 7)], 6),
        (1, "a", "Asisten pemerintahan dan kesejahteraan rakyat", lists.BUKITTINGGI_A, [*range(17, 23)], 6),
        (1, "b", "Asisten ekonomi dan pembangunan", lists.BUKITTINGGI_B, [11, 14], 2),
    ],
)
def test_bukittinggi_units(number, letter, name, listed, only, count):
    draft = example("bukittinggi-2017")
    found = listed_under(draft, draft.charts_in_order()[number], name)
    assert found == [(full(f"12{letter}{n}"), unit) for n, unit in numbered(listed, [str(n) for n in only])]
    assert len(found) == count


@pytest.mark.parametrize(("number", "asisten", "boxes"), [(0, 3, 42), (1, 2, 13)])
def test_bukittinggi_heads(number, asisten, boxes):
    draft = example("bukittinggi-2017")
    chart = draft.charts_in_order()[number]
    (root,) = draft.children(chart.id, None)
    wakil, sekda = draft.children(chart.id, root.id)
    rows = [draft.units[box.unit] for box in (root, wakil, sekda)]
    assert [(unit.name, unit.basis) for unit in rows] == [
        ("Walikota", "Pasal 7 ayat (1)"),
        ("Wakil Walikota", "Pasal 7 ayat (2)"),
        ("Sekretaris Daerah", "Pasal 8 ayat (1)"),
    ]
    assert (wakil.form, wakil.backbone, draft.children(chart.id, wakil.id)) == (BoxForm.GLUED, None, [])
    below = draft.children(chart.id, sekda.id)
    assert len(below) == asisten and len(draft.placements_of_chart(chart.id)) == boxes
    for box in (sekda, *below):
        relation = draft.relations[box.backbone]
        assert relation.kind == "structural" and relation.inferred and relation.basis == draft.units[box.unit].basis
    frames = framed(draft, chart)
    assert list(frames) == (["Instansi Vertikal"] if number else [])
    if number:
        assert frames["Instansi Vertikal"] == [
            draft.units[box.unit].name for one in below for box in draft.children(chart.id, one.id)
        ]
        assert draft.groups_of_chart(chart.id)[0].dashed


def test_bukittinggi_mechanism():
    draft = example("bukittinggi-2017")
    chart = draft.charts_in_order()[2]
    asisten = [lists.BUKITTINGGI_NAMES[key] for key in ("As1", "As2", "As3")]
    assert rows_of(draft, chart) == [
        ["Walikota"],
        ["Wakil Walikota"],
        ["Sekretaris Daerah"],
        asisten,
        ["Perangkat Daerah", "Badan usaha milik daerah", "Instansi Vertikal"],
    ]
    assert framed(draft, chart) == {"Asisten Sekretaris Daerah": asisten}
    assert lines_of(draft, chart) == expected_lines(lists.BUKITTINGGI_III, lists.BUKITTINGGI_NAMES)
    collective = {unit.name for unit in draft.units.values() if unit.collective}
    assert collective == {
        "Badan usaha milik daerah", "Instansi Vertikal", "Asisten Sekretaris Daerah", "Perangkat Daerah"
    }  # fmt: skip
    forum = " ".join(unit.basis for unit in draft.units.values() if unit.category is UnitCategory.FORUM)
    hidden = forum + " ".join(undrawn(draft))
    assert set("abcefg") <= set(re.findall(r"huruf (\w)", hidden)) and "Pasal 9" in hidden


def test_bukittinggi_categories():
    found = categories(example("bukittinggi-2017"))
    assert found[UnitCategory.VERTICAL] == [
        "Instansi Vertikal", "Kantor kejaksaan tinggi", "Kantor pengadilan negeri", "Kantor badan pertanahan nasional",
        "Kantor imigrasi", "Polres", "Kodim", "Kantor kementerian agama",
    ]  # fmt: skip
    assert found[UnitCategory.KANTOR] == ["Kantor kesatuan bangsa dan politik"]
    assert found[UnitCategory.SATUAN] == ["Dinas satuan polisi pamong praja"]
    assert found[UnitCategory.BUMD] == ["Badan usaha milik daerah"]
    assert found[UnitCategory.HOSPITAL] == ["Rumah sakit"]
    assert len(found[UnitCategory.UNIVERSITY]) == 1
    assert len(found[UnitCategory.DINAS]) == 10 + 6
    assert len(found[UnitCategory.SECTION]) == 3 + 3 + 3
    assert found[UnitCategory.COUNCIL_SECRETARIAT] == ["Sekretariat dewan perwakilan rakyat daerah"]
    assert found[UnitCategory.OTHER] == ["Perangkat Daerah"]


def test_cimahi_relations():
    draft = example("cimahi-2017")
    first, second = draft.charts_in_order()
    names = lists.CIMAHI_NAMES
    assert [(one.title, one.basis) for one in draft.annexes_in_order()] == [
        (
            "BAGAN HUBUNGAN KERJA ORGANISASI PERANGKAT DAERAH DI LINGKUNGAN PEMERINTAH DAERAH KOTA CIMAHI",
            "Pasal 15 ayat (5)",
        ),
        ("BAGAN PEMBIDANGAN KOORDINASI ASISTEN SEKRETARIS DAERAH", "Pasal 17 ayat (2)"),
    ]
    assert (first.method, second.method) == (Method.LAYERED, Method.HIERARCHY)
    assert rows_of(draft, first) == [
        ["Wali Kota"],
        ["Sekretaris Daerah"],
        [names["As1"], names["As2"], names["As3"]],
        ["Perangkat Daerah", "Perangkat Daerah", "Perangkat Daerah", "Instansi Vertikal"],
    ]
    (glued,) = [box for box in draft.placements_of_chart(first.id) if box.parent]
    assert (draft.units[glued.unit].name, glued.form, glued.backbone, glued.rank) == (
        "Wakil Wali Kota", BoxForm.GLUED, None, 0
    )  # fmt: skip
    boxes = [box for box in draft.placements_of_chart(first.id) if draft.units[box.unit].name == "Perangkat Daerah"]
    assert [box.note for box in boxes] == ["(rincian: Lampiran II)"] * 3
    assert all(draft.units[box.unit].collective and draft.units[box.unit].inferred for box in boxes)
    assert len({box.unit for box in boxes}) == 3
    assert lines_of(draft, first) == expected_lines(lists.CIMAHI_I, names)
    assert undrawn(draft) == expected_lines(lists.CIMAHI_UNDRAWN, names)


@pytest.mark.parametrize(
    ("letter", "short", "listed", "count"),
    [("A", "As1", lists.CIMAHI_A, 12), ("B", "As2", lists.CIMAHI_B, 8), ("C", "As3", lists.CIMAHI_C, 5)],
)
def test_cimahi_units(letter, short, listed, count):
    draft = example("cimahi-2017")
    chart = draft.charts_in_order()[1]
    found = listed_under(draft, chart, lists.CIMAHI_NAMES[short])
    assert found == [(full(f"17(1){letter}{number}"), name) for number, name in numbered(listed)]
    assert len(found) == count
    (root,) = draft.children(chart.id, None)
    assert draft.units[root.unit].basis == "Pasal 15 ayat (1)"
    assert len(draft.placements_of_chart(chart.id)) == 29
    for box in draft.children(chart.id, root.id):
        relation = draft.relations[box.backbone]
        assert relation.kind == "structural" and relation.inferred


def test_cimahi_names_keep_their_length_and_capitals():
    names = [name for _, name in numbered(lists.CIMAHI_A)]
    assert max(map(len, names)) == len(names[3]) == 104


@pytest.mark.parametrize(
    ("number", "listed", "count"), [(1, lists.JOMBANG_1, 14), (2, lists.JOMBANG_2, 20), (3, lists.JOMBANG_3, 9)]
)
def test_jombang_units(number, listed, count):
    draft = example("jombang-2009")
    (chart,) = draft.charts_in_order()
    assert (chart.annex, chart.title, chart.inferred) == (
        None, "BAGAN RENTANG KOORDINASI ASISTEN SEKRETARIS DAERAH KABUPATEN JOMBANG", True
    )  # fmt: skip
    (root,) = draft.children(chart.id, None)
    assert (draft.units[root.unit].name, draft.units[root.unit].basis) == ("Sekretaris Daerah", "Pasal 2")
    asisten = draft.children(chart.id, root.id)
    over = asisten[number - 1]
    assert draft.units[over.unit].name == list(lists.CIMAHI_NAMES.values())[2 + number]
    assert draft.units[over.unit].basis == f"Pasal 2 angka {number}"
    assert draft.relations[over.backbone].kind == "structural" and draft.relations[over.backbone].inferred
    found = listed_under(draft, chart, draft.units[over.unit].name)
    assert found == [(full(f"2.{number}{letter}"), name) for letter, name in numbered(listed)]
    assert len(found) == count
    assert over.numbering is Numbering.LETTERS
    forms = {FORM_NAMES[draft.relations[box.backbone].form] for box in draft.children(chart.id, over.id)}
    assert forms == {"hierarki"}


def test_jombang_categories():
    found = categories(example("jombang-2009"))
    assert found[UnitCategory.BUMD] == [name for _, name in numbered(lists.JOMBANG_2)[16:]]
    assert found[UnitCategory.HOSPITAL] == ["Rumah Sakit Umum Daerah"]
    assert UnitCategory.OTHER not in found and UnitCategory.HEAD not in found


def test_paser():
    draft = example("paser-2020")
    (chart,) = draft.charts_in_order()
    (annex,) = draft.annexes_in_order()
    assert annex.title == "BAGAN MEKANISME HUBUNGAN KERJA DAN KOORDINASI BUPATI DENGAN PERANGKAT DAERAH"
    assert annex.basis == "Pasal 13 ayat (3) dan Pasal 14 ayat (2) huruf e"
    assert draft.numeral_of(annex.id) == ""
    names = lists.PASER_NAMES
    asisten = [names["As1"], names["As2"], names["As3"]]
    assert rows_of(draft, chart) == [
        ["DPRD", "Bupati", names["SA1"], names["SA2"], names["SA3"]],
        ["Sekretaris Daerah"],
        asisten,
        ["Dinas/Badan", "Perangkat Daerah lainnya"],
        ["Unit Pelaksana Teknis"],
    ]
    assert framed(draft, chart) == {
        "Sekretariat Daerah": ["Sekretaris Daerah", *asisten],
        "Perangkat Daerah": ["Dinas/Badan", "Perangkat Daerah lainnya", "Unit Pelaksana Teknis"],
    }
    assert lines_of(draft, chart) == expected_lines(lists.PASER, names)
    assert undrawn(draft) == expected_lines(lists.PASER_UNDRAWN, names)
    assert UnitCategory.DEPUTY_HEAD not in categories(draft)


def test_probolinggo():
    draft = example("probolinggo-2009")
    (chart,) = draft.charts_in_order()
    assert (chart.annex, chart.inferred) == (None, True)
    assert chart.title == "BAGAN MEKANISME PELAKSANAAN KOORDINASI ANTAR SATUAN KERJA PERANGKAT DAERAH"
    forums = [forum[0] for forum in lists.FORUMS]
    assert rows_of(draft, chart) == [
        ["Walikota"],
        ["Tim Teknis Koordinasi antar SKPD"],
        forums,
        ["SKPD lainnya", "Bappeda", "Instansi Vertikal"],
    ]
    assert list(framed(draft, chart).values()) == [forums]
    found = {unit.name: unit for unit in draft.units.values()}
    for number, (name, *rows) in enumerate(lists.FORUMS, start=1):
        unit = found[name]
        assert [unit.period, unit.chair, unit.members] == rows
        assert (unit.category, unit.basis) == (UnitCategory.FORUM, f"Pasal 6 angka {number}")
    assert lines_of(draft, chart) == expected_lines(lists.PROBOLINGGO, lists.PROBOLINGGO_NAMES)


# the hand-made lists against the regulations themselves, where those are at hand

ENDS = re.compile(r"\s*(?:; dan|[;:.])?\s*$")


def regulation_text(name):
    path = REGULATIONS / name
    if not path.exists():
        pytest.skip("the texts of the regulations are not here")
    return path.read_text(encoding="utf-8")


def article(name, start, end):
    text = regulation_text(name)
    begin = text.index(start)
    return text[begin : text.index(end, begin)]


def items(text, marker):
    """Return markers and names of the items of one level."""
    return [(found[1], ENDS.sub("", found[2])) for found in re.finditer(rf"(?m)^[\s-]*({marker})\. (.+)$", text)]


def test_the_bukittinggi_lists_are_those_of_pasal_12():
    text = article("bukittinggi-perwali-4-2017.txt", "Pasal 12\n", "Bagan koordinasi kerja di lingkungan")
    found = items(text, r"\d+")
    parts = (lists.BUKITTINGGI_A, lists.BUKITTINGGI_B, lists.BUKITTINGGI_C)
    assert found == [item for part in parts for item in numbered(part)]


def test_the_cimahi_lists_are_those_of_pasal_17():
    text = article("cimahi-perwal-25-2017.txt", "Pasal 17\n", "(2) Bagan Pembidangan")
    found = items(text, r"\d+")
    assert found == [item for part in (lists.CIMAHI_A, lists.CIMAHI_B, lists.CIMAHI_C) for item in numbered(part)]


def test_the_jombang_lists_are_those_of_pasal_2():
    text = article("jombang-perbup-35-2009.txt", "Pasal 2\n", "BAB III")
    found = items(text, "[a-t]")
    assert found == [item for part in (lists.JOMBANG_1, lists.JOMBANG_2, lists.JOMBANG_3) for item in numbered(part)]


@pytest.mark.parametrize(
    ("name", "regulation"),
    [
        ("bukittinggi-2017", "bukittinggi-perwali-4-2017.txt"),
        ("cimahi-2017", "cimahi-perwal-25-2017.txt"),
        ("jombang-2009", "jombang-perbup-35-2009.txt"),
        ("paser-2020", "paser-perbup-56-2020.txt"),
        ("probolinggo-2009", "probolinggo-perwali-42-2009.txt"),
    ],
)
def test_head_and_names_occur_in_the_regulation(name, regulation):
    text = " ".join(regulation_text(regulation).replace("*", "").split())
    draft = example(name)
    about = draft.regulation.about.upper()
    assert about in text.upper()
    for value in (draft.regulation.signatory, draft.regulation.date):
        assert value in text
    invented = [unit.name for unit in draft.units.values() if unit.name.casefold() not in text.casefold()]
    assert invented == []
