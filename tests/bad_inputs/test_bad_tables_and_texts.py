"""Bad tables, documents, outlines, graphs: one sentence that names the file and the reason, nothing made, quickly."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import commands
import pytest

from orgeditor.exchange.graphs.reading import draft_of_graph

MOST_S = 2.0
ENGLISH = re.compile(
    r"\b(the|not|no such|error|is|of|disk|malformed|permission|denied|unable|invalid|Traceback)\b", re.I
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LAUGHS = "<!DOCTYPE l [" + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10)) + "]>"
FETCH = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


class Bad(NamedTuple):
    """A bad file for one of the commands that read: its name, its bytes, a part of what is said."""

    what: str
    name: str
    data: bytes | Callable[[], bytes]
    says: str


def packed(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def word(body: str, before: str = "", **parts: str) -> bytes:
    return packed(word__document_xml=f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>", **parts)


def book(rows: str, before: str = "", **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
            ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
            ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
            ' Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"{before}<worksheet {SHEET}><sheetData>{rows}</sheetData></worksheet>"
        )
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def unpacking_to(data: bytes, size: int) -> bytes:
    """Return an archive whose last part says that it unpacks to so many bytes."""
    at = data.rindex(b"PK\x01\x02") + 24
    return data[:at] + size.to_bytes(4, "little") + data[at + 4 :]


def of_many_parts(first: str) -> bytes:
    """Return an archive that lists half a million empty parts, written by hand as zipfile would take minutes for it."""
    count, places, parts = 500_000, [], bytearray()
    names = [(first if number == 0 else f"{number:06x}").encode() for number in range(count)]
    for name in names:
        places.append(len(parts))
        parts += struct.pack("<4s5H3L2H", b"PK\3\4", 20, *(0,) * 7, len(name), 0) + name
    listed = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, *(0,) * 7, len(name), *(0,) * 5, place) + name
        for name, place in zip(names, places, strict=True)
    )
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(listed), len(parts))
    found = struct.pack("<4sLQL", b"PK\6\7", 0, len(parts) + len(listed), 1)
    return (
        bytes(parts)
        + listed
        + end
        + found
        + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, *(0xFFFF,) * 2, *(2**32 - 1,) * 2, 0)
    )


def unpacking_to_blanks(megabytes: int) -> bytes:
    packer = zlib.compressobj(1)
    return b"".join([packer.compress(b" " * 2**20) for _ in range(megabytes)]) + packer.flush()


def pdf(content: bytes) -> bytes:
    return pdf_of(zlib.compress(content))


def pdf_of(drawing: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(drawing), filters, drawing),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, len(out))
    return out + head + table + tail


CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama Unit</t></is></c></row>'
TABLES = (
    Bad("no bytes", "a.csv", b"", "kosong"),
    Bad("blanks", "a.csv", b" \n\n ;;; \n", "kosong"),
    Bad("NULs", "a.csv", b"\0" * 5000, "bukan teks"),
    Bad("a picture", "a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, ""),
    Bad("a web page", "a.csv", b"<html><table><tr><td>Dinas</td></tr></table></html>", "halaman web"),
    Bad("an open quote", "a.csv", b'Nama Unit;Atasan\n"Dinas;Sekda\n' * 3, "tanda kutip"),
    Bad("no names", "a.csv", b"Tanggal;Jumlah\n1;2\n", ""),
    Bad("too many columns", "a.csv", b"Nama Unit" + b";x" * 300, "lebih dari 256 kolom"),
    Bad("a cell of a million letters", "a.csv", b"Nama Unit\n" + b"x" * 1_000_000, "lebih dari 32767 huruf"),
    Bad("a name of 10,000 letters", "a.csv", b"Nama Unit;Atasan\n" + b"x" * 10_000 + b";\n", "tidak dapat dimasukkan"),
    Bad("its own superior", "a.csv", b"Nama Unit;Atasan\nDinas;Dinas\n", "tidak dapat dimasukkan"),
    Bad("a circle", "a.csv", b"Nama Unit;Atasan\nA;B\nB;A\n", "tidak dapat dimasukkan"),
    Bad("an unknown superior", "a.csv", b"Nama Unit;Atasan\nA;Entah\n", "tidak dapat dimasukkan"),
    Bad("a name backwards", "a.csv", "Nama Unit;Atasan\n\u202esaniD;\n".encode(), "tidak dapat dimasukkan"),
    Bad("an old workbook", "a.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 2000, "Excel lama"),
    Bad("a text called a workbook", "a.xlsx", b"Nama Unit\nDinas\n", "bukan buku kerja"),
    Bad("an archive of nothing", "a.xlsx", packed(), ""),
    Bad("a Word document", "a.xlsx", word("<w:p/>"), "bukan buku kerja"),
    Bad("a workbook cut in half", "a.xlsx", lambda: book(CELL)[:400], "rusak"),
    Bad("laughs in a workbook", "a.xlsx", book(CELL.replace("Nama", "&l9;"), LAUGHS), "rusak"),
    Bad("a workbook that fetches", "a.xlsx", book(CELL.replace("Nama", "&x;"), FETCH), "rusak"),
    Bad("a workbook of no XML", "a.xlsx", book("<row><c>"), "rusak"),
    Bad("a cell far out", "a.xlsx", book('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "lebih dari 100000"),
    Bad("a workbook that unpacks to much", "a.xlsx", lambda: unpacking_to(book(CELL), 170_000_000), "160 MB"),
    Bad("a workbook of half a million parts", "a.xlsx", lambda: of_many_parts("xl/workbook.xml"), "lebih dari 2000"),
    Bad("an empty sheet", "a.xlsx", book(""), "tidak ada lembar"),
)
TEXTS = (
    Bad("no bytes", "a.txt", b"", "kosong"),
    Bad("NULs", "a.txt", b"\0" * 5000, ""),
    Bad("a program", "a.txt", b"\x7fELF" + bytes(range(256)) * 40, "bukan teks"),
    Bad("an old Word document", "a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 2000, "Word lama"),
    Bad("rich text", "a.rtf", b"{\\rtf1 Pasal 1}", "RTF"),
    Bad("no Word document", "a.docx", packed(a_xml="<a/>"), "bukan dokumen Word"),
    Bad("a Word document cut in half", "a.docx", lambda: word("<w:p/>" * 50)[:100], "rusak"),
    Bad("a Word document of no XML", "a.docx", word("<w:p>"), "rusak"),
    Bad("laughs in Word", "a.docx", word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", LAUGHS), "entitas XML"),
    Bad("Word that fetches", "a.docx", word("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", FETCH), "entitas XML"),
    Bad("elements within elements", "a.docx", word("<w:p>" * 5000 + "</w:p>" * 5000), "bersarang terlalu dalam"),
    Bad("Word that unpacks to much", "a.docx", lambda: word("<!--" + " " * 60_000_000 + "-->"), "terlalu besar"),
    Bad(
        "a cell that fills gigabytes",
        "a.docx",
        lambda: word(
            "<w:tbl><w:tr><w:tc>"
            + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 20_000
            + "</w:tc>"
            + f"<w:tc><w:p><w:r><w:t>{'y' * 200}</w:t></w:r></w:p></w:tc>" * 1000
            + "</w:tr></w:tbl>"
        ),
        "teksnya terlalu panjang",
    ),
    Bad("a broken PDF", "a.pdf", b"%PDF-1.7\n" + b"x" * 2000, "PDF ini rusak"),
    Bad("a PDF without text", "a.pdf", pdf(b"0 0 100 100 re f"), "tidak punya lapisan teks"),
    Bad("a PDF that unpacks to much", "a.pdf", lambda: pdf(b" " * 40_000_000), "terlalu rumit"),
    Bad(
        "a PDF that unpacks to more than the reader takes",
        "a.pdf",
        lambda: pdf_of(unpacking_to_blanks(150)),
        "PDF ini rusak",
    ),
    Bad(
        "a PDF that is packed twice",
        "a.pdf",
        lambda: pdf_of(zlib.compress(unpacking_to_blanks(150), 9), b"[/FlateDecode /FlateDecode]"),
        "PDF ini rusak",
    ),
    Bad("Word of half a million parts", "a.docx", lambda: of_many_parts("word/document.xml"), "terlalu besar"),
)
OUTLINES = (
    Bad("no bytes", "a.txt", b"", ""),
    Bad("NULs", "a.txt", b"\0" * 500, ""),
    Bad("half a letter in UTF-16", "a.txt", b"\xff\xfe" + b"\x00\xd8" * 20, ""),
    Bad("an unknown field", "a.txt", b"gaji: 5\nBupati\n", ""),
    Bad("a circle of frames", "a.txt", b"[Lampiran I] A\nBupati [induk: Sekda\n", ""),
    Bad("a name of 10,000 letters", "a.txt", b"Bupati\n  " + b"x" * 10_000, "lebih panjang dari"),
    Bad("two million units", "a.txt", lambda: b"Bupati\n" + b"  Dinas\n" * 2_000_000, "lebih dari 50000 baris"),
)


def graphml(body: str, before: str = "") -> bytes:
    return f'{before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>{body}</graph></graphml>'.encode()


GRAPHS = (
    Bad("no bytes", "a.dot", b"", "bukan DOT"),
    Bad("only a mark of UTF-8", "a.gv", b"\xef\xbb\xbf", "bukan DOT"),
    Bad("NULs", "a.dot", b"digraph { a\0b }", "bukan teks"),
    Bad("a program", "a.gv", b"\x7fELF" + bytes(range(1, 256)) * 40, "bukan DOT"),
    Bad("half a letter in UTF-16", "a.dot", b"\xff\xfed\0i\0g", "bukan teks"),
    Bad("a statement that never ends", "a.dot", b"digraph {\n a -> b;\n c [", "rusak di baris 3"),
    Bad("an open quote", "a.dot", b'digraph { a [label="x', "tanda kutip di baris 1 tidak ditutup"),
    Bad("a name of 100,000 letters", "a.dot", b'digraph { "' + b"N" * 100_000 + b'" -> b }', "lebih dari 16384 huruf"),
    Bad("an open comment of 30 MB", "a.dot", lambda: b"digraph { a /* " + b"x" * 30_000_000, "tidak ditutup"),
    Bad("braces within braces", "a.dot", b"digraph { a -> b " + b"{" * 50_000 + b"}" * 50_001, "bersarang"),
    Bad("lines of a graph without directions", "a.dot", b"graph { a -> b }", "rusak di baris 1"),
    Bad("lines that name a file", "a.dot", b'# 1 "/etc/passwd"\ndigraph { a -> }', "bukan DOT"),
    Bad("GraphML called DOT", "a.dot", graphml('<node id="a"/>'), "bukan DOT"),
    Bad("too many lines", "a.dot", b"digraph {" + b"a->b;" * 50_001 + b"}", "lebih dari 50000 garis"),
    Bad("more than is read", "a.dot", lambda: b"digraph {" + b" " * 40_000_000 + b"}", "lebih besar dari 32 MB"),
    Bad("no bytes", "a.graphml", b"", "bukan GraphML"),
    Bad("a picture", "a.graphml", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "bukan GraphML"),
    Bad("DOT called GraphML", "a.graphml", b"digraph { a -> b }", "bukan GraphML"),
    Bad("a web page", "a.graphml", b"<html><body>graphml</body></html>", "bukan GraphML"),
    Bad("NULs in XML", "a.graphml", graphml('<node id="a&#0;"/>'), "bukan GraphML"),
    Bad("letters of nobody", "a.graphml", graphml('<node id="a"/>', '<?xml version="1.0" encoding="x-y"?>'), "GraphML"),
    Bad("cut in half", "a.graphml", graphml('<node id="a"/>')[:-9], "bukan GraphML"),
    Bad("laughs", "a.graphml", graphml('<node id="&l9;"/>', LAUGHS), "deklarasi tipe dokumen"),
    Bad("XML that fetches", "a.graphml", graphml('<node id="a">&x;</node>', FETCH), "deklarasi tipe dokumen"),
    Bad(
        "a DTD elsewhere", "a.graphml", graphml("", '<!DOCTYPE g SYSTEM "http://127.0.0.1:9/g.dtd">'), "deklarasi tipe"
    ),
    Bad("graphs within graphs", "a.graphml", graphml('<node id="a"><graph>' * 5000), "lebih dari 100 tingkat"),
    Bad("a million lines", "a.graphml", lambda: graphml("<edge/>" * 1_000_000), "lebih dari 50000 garis"),
    Bad("groups that hold nothing", "a.graphml", graphml('<node id="a"><graph/></node>'), "satu pun simpul"),
)


def run(command: list[str], bad: Bad, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Read a bad file by a command that would make a draft of it; return the last line that it says."""
    path = folder / bad.name
    path.write_bytes(bad.data() if callable(bad.data) else bad.data)
    before = path.read_bytes()
    began = time.process_time()
    code = commands.run(*command, path, "-o", folder / "baru.bagan")
    took = time.process_time() - began
    out, told = capsys.readouterr()
    assert code == 1 and out == "", told
    assert [found.name for found in folder.iterdir()] == [bad.name]
    assert path.read_bytes() == before
    last = told.strip().splitlines()[-1]
    assert bad.name in last and bad.says in last and last.startswith("orgeditor: "), told
    assert not ENGLISH.search(re.sub("“.*?”", "", told.replace(str(path), ""))), told
    assert took < MOST_S
    return last


@pytest.mark.parametrize("bad", TABLES, ids=lambda bad: bad.what)
def test_bad_table(bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import"], bad, tmp_path, capsys)


@pytest.mark.parametrize("bad", TEXTS, ids=lambda bad: bad.what)
def test_bad_text(bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import-text"], bad, tmp_path, capsys)


@pytest.mark.parametrize("bad", GRAPHS, ids=lambda bad: f"{bad.name}-{bad.what}")
def test_bad_graph(bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import"], bad, tmp_path, capsys)


NAME_KEY = '<key id="k" for="node" attr.name="label"><default>{}</default></key>'
NODES = "".join(f'<node id="n{number}"/>' for number in range(20_000))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("comments that never end.graphml", graphml(NAME_KEY.format("&lt;!--" * 500_000) + '<node id="a"/>')),
        ("one label for 20,000.graphml", graphml(NAME_KEY.format("L" * 100_000) + NODES)),
        (
            "thousands of values for 20,000.graphml",
            graphml(
                "".join(f'<key id="k{n}" attr.name="k{n}"><default>v</default></key>' for n in range(5000)) + NODES
            ),
        ),
        (
            "thousands of kinds.dot",
            b"digraph { orgeditor=1; a; b; "
            + b"".join(b'a -> b [kind="k%d", own_pen="1"];' % number for number in range(10_000))
            + b"}",
        ),
        ("lines without end.dot", b"digraph {" + b"a -> b;" * 49_999 + b"}"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_graph_that_would_grow_is_read_quickly(name: str, data: bytes) -> None:
    began = time.process_time()
    draft, _ = draft_of_graph(data, name)
    assert draft.units and time.process_time() - began < MOST_S


@pytest.mark.parametrize("bad", OUTLINES, ids=lambda bad: bad.what)
def test_bad_outline(bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import"], bad, tmp_path, capsys)
