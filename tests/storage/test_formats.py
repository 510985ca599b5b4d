"""Files of every version ever released open with what they held. The files in data/formats/ are never made again."""

from dataclasses import replace
from pathlib import Path

from drafts import contents

from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.page import (
    Arranged,
    ArrowHead,
    Band,
    Block,
    Box,
    Choice,
    Joint,
    Legend,
    Page,
    ShapeForm,
    Stroke,
    Table,
    TextLine,
)
from orgeditor.model.page import Path as DrawnPath
from orgeditor.model.records import (
    FREE_PAPER,
    Annex,
    Arrangement,
    ArticleText,
    BoxForm,
    Chart,
    Group,
    HeadingForm,
    LetterCase,
    Method,
    MutedRule,
    Numbering,
    Orientation,
    Origin,
    Overflow,
    PageSetup,
    Placement,
    PortSide,
    Regulation,
    RegulationForm,
    Relation,
    Route,
    Side,
    Signing,
    Unit,
)
from orgeditor.storage.reader import open_with_notes

FORMATS = Path(__file__).parents[1] / "data" / "formats"

V1_RECORDS = (
    Regulation(
        "peraturan222",
        RegulationForm.KEPUTUSAN,
        "Wali Kota",
        "Kota Contoh",
        "24 Tahun 2017",
        "2017",
        "3 April 2017",
        "Contoh",
        "Hubungan Kerja & Koordinasi",
        "Plt.",
        "H.M CONTOH",
        Signing.COPY,
        "dto",
        False,
        "Kepala Bagian Hukum",
        "BUDI, S.H.",
        "Pembina",
        "19700101 199003 1 001",
    ),
    RelationKind("command", "perintah", "Garis perintah sendiri", (2.5, 0.75), 0.4, Arrow.OPEN, False),
    Unit("kepaladaerah", "Wali Kota", 0, UnitCategory.HEAD, "Pasal 3"),
    Unit("dinas2222222", "Dinas Pendidikan & <b>Kebudayaan</b> “A”", 1, UnitCategory.DINAS, "Pasal 4", False, True),
    Unit("rapat2222222", "Rapat", 2, UnitCategory.FORUM, "", True, False, True, "Bulanan", "Wali Kota", "Semua"),
    Relation("perintah2222", "kepaladaerah", "dinas2222222", "command", 0, basis="Pasal 12 huruf a angka 1"),
    Relation(
        "koordinasi22",
        "dinas2222222",
        "rapat2222222",
        "coordinative",
        1,
        True,
        CoordinationForm.CROSS_SECTORAL,
        "undangan",
        "Pasal 6",
        True,
        True,
    ),
    Annex("lampiran2222", "MEKANISME HUBUNGAN KERJA", 0, "Pasal 16 ayat (2)", True),
    Chart(
        "bagan2222222",
        "lampiran2222",
        3,
        "Judul",
        "Anak judul",
        "Pasal 16",
        True,
        Method.LAYERED,
        "command",
        (LetterCase.UPPER, LetterCase.AS_WRITTEN),
        PageSetup(
            "khusus", 200.5, 300.0, Orientation.PORTRAIT, 10.0, 11.0, 12.0, 13.0, HeadingForm.B, "Arial", 6.5, 14.0
        ),
    ),
    Chart("bagan3333333", cases=()),
    Group("bingkai22222", "bagan2222222", "rapat2222222", 0, False),
    Placement("letak2222222", "bagan2222222", "kepaladaerah"),
    Placement(
        "letak3333333",
        "bagan2222222",
        "dinas2222222",
        "letak2222222",
        "perintah2222",
        1,
        Side.LEFT,
        BoxForm.GLUED,
        Arrangement.LIST_BOX,
        3,
        Numbering.LETTERS,
        2,
        "bingkai22222",
        "Dinas P & K",
        "(tipe A)",
        True,
        Rect(10.25, 20.0, 40.0, 12.125),
    ),
    Route("garis2222222", "bagan2222222", "perintah2222", "letak2222222", "letak3333333"),
    Route(
        "garis3333333",
        "bagan2222222",
        "koordinasi22",
        "letak3333333",
        "bingkai22222",
        PortSide.BOTTOM,
        PortSide.RIGHT,
        (Point(1.5, 2.0), Point(1.5, 30.25)),
    ),
    MutedRule("senyap222222", "dasar-kosong", "Menunggu naskah", ("rapat2222222", "koordinasi22")),
)

_LINES = (TextLine("Wali Kota", 12.0, 24.5, 20.125, 9.6, True, False),)
_STROKE = Stroke("command", (Point(1.0, 2.0), Point(1.0, 9.5)), 0.4, (2.5, 0.75), ("perintah2222",))
_HEAD = ArrowHead(Point(1.0, 9.5), 0.0, 1.0, Arrow.OPEN, 2.0, 0.4)
V1_ARRANGED = Arranged(
    "bagan2222222",
    (
        Page(
            200.5,
            300.0,
            "Arial",
            boxes=(
                Box(
                    "letak2222222",
                    "kepaladaerah",
                    None,
                    None,
                    ShapeForm.FORUM,
                    Rect(10.0, 20.0, 40.0, 9.0),
                    _LINES,
                    9.6,
                    rules=(24.5,),
                ),
            ),
            paths=(DrawnPath("garis2222222", "perintah2222", "command", (Point(1.0, 2.0), Point(1.0, 9.5))),),
            strokes=(_STROKE,),
            heads=(_HEAD,),
            labels=(Block(Rect(0.0, 0.0, 5.0, 5.0), ()),),
            title=Block(Rect(50.0, 10.0, 100.0, 8.0), _LINES),
            legend=Legend(Rect(10.0, 250.0, 60.0, 20.0), _LINES, (_STROKE,), (_HEAD,)),
        ),
    ),
    (Choice("letak2222222", "columns", 3, 38.5),),
    ("Contoh catatan.",),
)


def v1_draft() -> Draft:
    draft = Draft()
    with draft.edit():
        for record in V1_RECORDS:
            draft.put(record)
    draft.arranged[V1_ARRANGED.chart] = V1_ARRANGED
    return draft


def test_v1():
    path = FORMATS / "v1.bagan"
    before = path.read_bytes()
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(v1_draft())
    assert opened.notes == ()
    assert path.read_bytes() == before


V2_RECORDS = (
    *(record for record in V1_RECORDS if not isinstance(record, Chart)),
    *(
        replace(
            record,
            page=replace(record.page, paper=FREE_PAPER, orientation=Orientation.AUTO),
            bolds=(True, False),
            overflow=Overflow.ENLARGE,
            level=True,
            arrangement=Arrangement.PAIRS,
            columns=3,
            width=45.5,
            lanes=("Kebijakan; umum", "", "Pelaksana"),
        )
        for record in V1_RECORDS
        if isinstance(record, Chart)
    ),
    Placement(
        "berpasangan2", "bagan2222222", "dinas2222222", side=Side.BOTTOM, form=BoxForm.GRID, width=30.0, font=8.5
    ),
)


def v2_draft() -> Draft:
    draft = Draft()
    with draft.edit():
        for record in V2_RECORDS:
            draft.put(record)
    page = V1_ARRANGED.pages[0]
    box = Box(
        "berpasangan2", "dinas2222222", None, None, ShapeForm.GRID, Rect(1, 2, 3, 4), (), 8.5, rules=(3.0,), bars=(2.0,)
    )
    mark = TextLine("lanjutan", 1.0, 2.0, 3.0, 8.0)
    page = page._replace(
        boxes=(*page.boxes, box),
        joints=(Joint(Point(5, 6), 0.9),),
        bands=(Band(Rect(0, 0, 9, 9), (mark,), 0.2),),
        references=(Block(Rect(1, 1, 3, 3), (mark,)),),
    )
    choices = (Choice("berpasangan2", "columns", 2, 30.0, (3, 2)),)
    draft.arranged[V1_ARRANGED.chart] = V1_ARRANGED._replace(pages=(page,), choices=choices)
    return draft


def test_v2():
    path = FORMATS / "v2.bagan"
    before = path.read_bytes()
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(v2_draft())
    assert opened.notes == ()
    assert path.read_bytes() == before


def _v3_record(record):
    if isinstance(record, Regulation):
        return replace(record, initials_shown=True, initials=("Sekretaris Daerah", 'Kepala Bagian "Hukum"; HAM'))
    if isinstance(record, Chart):
        return replace(record, page=replace(record.page, numbered=True, legend=False, signature=False))
    if isinstance(record, Placement) and record.id == "berpasangan2":
        return replace(record, breaks=(1, 3))
    return record


def v3_draft() -> Draft:
    """Version 3 as it was frozen: initials, a chart without legend and signature, page numbers, line ends, origin."""
    draft = Draft()
    with draft.edit():
        for record in V2_RECORDS:
            draft.put(_v3_record(record))
    draft.origin = Origin("Peraturan Bupati Contoh", "4", "2017", b"\x00semula")
    mark = TextLine("Sekretaris Daerah", 11.0, 12.0, 30.0, 8.0)
    (page,) = v2_draft().arranged[V1_ARRANGED.chart].pages
    number = Block(Rect(90, 5, 20, 4), (TextLine("- 2 -", 91.0, 8.0, 9.0, 9.0),))
    page = page._replace(number=number, initials=Table(Rect(10, 10, 60, 11), (mark,), 0.2, (14.8,), (50.0,)))
    draft.arranged[V1_ARRANGED.chart] = V1_ARRANGED._replace(pages=(page,))
    return draft


def test_v3():
    path = FORMATS / "v3.bagan"
    before = path.read_bytes()
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(v3_draft())
    assert opened.draft.origin == v3_draft().origin
    assert opened.notes == ()
    assert path.read_bytes() == before


def v4_draft() -> Draft:
    """Version 4 as it was frozen: the text of the articles."""
    draft = v3_draft()
    with draft.edit():
        draft.put(ArticleText("teks22222222", "Pasal 1\n\nAsisten “A” mengoordinasikan:\n\ta. Dinas & Badan.\n"))
    return draft


def test_v4():
    path = FORMATS / "v4.bagan"
    before = path.read_bytes()
    opened = open_with_notes(path)
    assert contents(opened.draft) == contents(v4_draft())
    assert opened.draft.origin == v4_draft().origin
    assert opened.notes == ()
    assert path.read_bytes() == before
