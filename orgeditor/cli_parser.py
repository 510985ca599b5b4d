"""What the command line understands: its commands and their options, and argparse in Indonesian."""

from __future__ import annotations

import argparse

from orgeditor import __version__

FORMS = ("pdf", "docx", "png", "whatsapp", "svg", "drawio", "dot", "graphml", "plantuml", "mermaid")
"""What a chart is exported as: `export.naming.FORMS`, which loads too much for a parser."""
_WORDS = {
    "usage: ": "pemakaian: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "show this help message and exit": "menampilkan bantuan ini",
    "show program's version number and exit": "menampilkan versi program",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "belum disebut: %s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": "tidak ada pilihan %(value)r; yang ada: %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "tidak ada %(parser_name)r; yang ada: %(choices)s",
    "invalid %(type)s value: %(value)r": "isi %(value)r tidak dapat dibaca",
    "expected one argument": "harus diikuti satu isi",
    "expected at most one argument": "hanya dapat diikuti satu isi",
    "expected at least one argument": "harus diikuti paling sedikit satu isi",
    "expected %s argument": "harus diikuti %s isi",
    "expected %s arguments": "harus diikuti %s isi",
    "ignored explicit argument %r": "tidak menerima isi %r",
    "not allowed with argument %s": "tidak dapat bersama %s",
    "one of the arguments %s is required": "sebut salah satu dari: %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s dapat berarti %(matches)s",
    "unexpected option string: %s": "pilihan tidak dikenal: %s",
}
"""What argparse says: it asks gettext for every sentence, and there is no Indonesian catalogue for it."""


class Fault(Exception):
    """The file or the draft is at fault; the message is one Indonesian line that names the file."""


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of every command: it fills `command`, and `misused` (which ends with code 2) where needed."""
    vars(argparse).update(_=_said, ngettext=_counted)
    parser = argparse.ArgumentParser(
        prog="orgeditor",
        description="Menyusun bagan Lampiran peraturan kepala daerah. Tanpa perintah: membuka editor.",
        epilog="orgeditor [BERKAS] membuka editor; orgeditor PERINTAH --help menjelaskan satu perintah.",
    )
    version = f"orgeditor {__version__}"
    parser.add_argument("--version", action="version", version=version, help="menampilkan versi program")
    commands = parser.add_subparsers(dest="command", metavar="PERINTAH", required=True)

    export = commands.add_parser("export", help="membuat PDF, Word (DOCX), gambar, draw.io, atau graf dari bagan")
    export.add_argument("files", nargs="+", metavar="BERKAS", help="berkas .bagan")
    export.add_argument("-o", "--output", required=True, metavar="TUJUAN", help="berkas atau folder tujuan")
    export.add_argument("--annex", metavar="I", help="hanya Lampiran ini (angka Romawi atau biasa)")
    export.add_argument("--chart", metavar="N|JUDUL", help="hanya bagan ke-N atau yang berjudul ini")
    export.add_argument(
        "--format",
        choices=FORMS,
        metavar="FORMAT",
        help=f"{', '.join(FORMS)}; whatsapp: PNG 150 dpi di bawah 1 MB (bawaan: menurut akhiran TUJUAN, atau pdf)",
    )
    export.add_argument("--dpi", type=_dpi, metavar="N", help="titik per inci untuk PNG (bawaan 300)")
    export.add_argument("--outlines", action="store_true", help="SVG: huruf sebagai garis bentuk")
    export.add_argument(
        "--chart-only", action="store_true", help="hanya bagan dan keterangannya, tanpa judul dan tanda tangan"
    )
    export.add_argument(
        "--draft",
        action=argparse.BooleanOptionalAction,
        help="PDF: naskah .bagan ikut di dalamnya dan dapat dibuka kembali (bawaan: selama bertanda DRAF)",
    )
    export.set_defaults(misused=export.error)

    info = commands.add_parser("info", help="menampilkan isi sebuah naskah")
    info.add_argument("file", metavar="BERKAS", help="berkas .bagan")
    info.add_argument("--json", action="store_true", help="lengkap, untuk program lain")

    new = commands.add_parser("new", help="membuat naskah baru dari templat")
    new.add_argument("--template", required=True, metavar="NAMA", help="pembidangan, hubungan-kerja, …")
    new.add_argument("-o", "--output", required=True, metavar="TUJUAN", help="berkas .bagan yang dibuat")
    new.add_argument("--force", action="store_true", help="menimpa berkas yang sudah ada")
    new.add_argument("--region", default="", metavar="DAERAH", help="nama daerah, misalnya “Kota Bukittinggi”")
    new.add_argument(
        "--form", default="", metavar="BENTUK", help="perwali, perbup, pergub, … (bawaan: menurut DAERAH, atau perwali)"
    )
    new.add_argument("--number", default="", metavar="NOMOR", help="nomor peraturan")
    new.add_argument("--year", default="", type=_year, metavar="TAHUN", help="tahun peraturan, empat angka")
    new.add_argument("--about", default="", metavar="TENTANG", help="judul peraturan")
    new.add_argument("--signatory", default="", metavar="NAMA", help="nama penanda tangan")
    new.add_argument(
        "--with",
        dest="drawn",
        default=[],
        type=_options,
        metavar="PILIHAN",
        help="yang ikut digambar bila templat mengenalnya: wakil (bawaan), dprd, staf-ahli; dipisah dengan koma",
    )
    new.add_argument(
        "--without", dest="left_out", default=[], type=_options, metavar="PILIHAN", help="yang tidak digambar: wakil"
    )
    new.set_defaults(misused=new.error)

    importer = commands.add_parser("import", help="membuat naskah dari teks kerangka, tabel, atau graf")
    importer.add_argument(
        "outline", metavar="BERKAS", help="teks kerangka (.txt), tabel unit (.csv, .xlsx), atau graf (.graphml, .dot)"
    )
    importer.add_argument("-o", "--output", required=True, metavar="TUJUAN", help="berkas .bagan yang dibuat")
    importer.add_argument("--force", action="store_true", help="menimpa berkas yang sudah ada")
    importer.add_argument("--sheet", default="", metavar="LEMBAR", help="lembar ini dari tabel .xlsx")
    importer.set_defaults(misused=importer.error)

    text = commands.add_parser("import-text", help="membaca pasal: unit, hubungan, Lampiran, data peraturan")
    text.add_argument("text", metavar="PASAL.txt", help="peraturan utuh atau satu pasal: .txt, .docx, atau .pdf")
    text.add_argument("-o", "--output", metavar="TUJUAN", help="berkas .bagan yang dibuat dari yang terbaca")
    text.add_argument("--json", action="store_true", help="semua yang terbaca, untuk program lain")
    text.add_argument("--force", action="store_true", help="menimpa berkas yang sudah ada")
    text.set_defaults(misused=text.error)

    check = commands.add_parser("check", help="memeriksa naskah, bagan, dan kesesuaiannya dengan pasal")
    check.add_argument("file", metavar="BERKAS", help="berkas .bagan")
    check.add_argument(
        "--text",
        metavar="PASAL.txt",
        help="teks peraturan atau pasal yang dibandingkan dengan bagan; tanpa ini, yang tersimpan di naskah",
    )
    check.add_argument("--json", action="store_true", help="semua temuan, untuk program lain")
    check.add_argument(
        "--report", metavar="LAPORAN.pdf", help="menulis temuan sebagai laporan untuk dicetak (.pdf), atau teks (.txt)"
    )
    check.set_defaults(misused=check.error)

    proof = commands.add_parser("proof", help="menguji PDF yang sudah jadi sebelum dikirim atau dicetak")
    proof.add_argument("file", metavar="BERKAS.pdf", help="PDF dari orgeditor atau program lain")
    proof.add_argument("--json", action="store_true", help="semua ukuran, untuk program lain")

    thumbnail = commands.add_parser("thumbnail", help="membuat gambar kecil halaman pertama, untuk pengelola berkas")
    thumbnail.add_argument("file", metavar="BERKAS", help="berkas .bagan")
    thumbnail.add_argument("output", metavar="GAMBAR.png", help="gambar yang dibuat")
    thumbnail.add_argument(
        "--size", type=_size, default=256, metavar="N", help="piksel sisi panjangnya, paling banyak (bawaan 256)"
    )

    guide = commands.add_parser("help", help="menampilkan panduan, satu topik atau daftarnya")
    guide.add_argument("topic", nargs="?", metavar="TOPIK", help="nama topik, atau nama perintah")
    guide.add_argument("--english", action="store_true", help="dalam bahasa Inggris")
    guide.set_defaults(commands=commands.choices)

    commands.add_parser("doctor", help="menampilkan keadaan program di PC ini, untuk disalin ke pesan")

    diff = commands.add_parser("diff", help="membandingkan dua naskah: yang baru, hilang, pindah, dan berganti nama")
    diff.add_argument("old", metavar="SEMULA", help="berkas .bagan yang lama")
    diff.add_argument("new", metavar="MENJADI", help="berkas .bagan yang baru")
    diff.add_argument("--json", action="store_true", help="semua perbedaan, untuk program lain")
    diff.add_argument(
        "-o",
        "--output",
        metavar="TUJUAN",
        help="halaman rapat dengan bagan yang ditandai (.pdf, .png) atau tabel Semula/Menjadi (.docx)",
    )
    diff.set_defaults(misused=diff.error)

    outline = commands.add_parser("outline", help="menuliskan naskah sebagai teks kerangka")
    outline.add_argument("file", metavar="BERKAS", help="berkas .bagan")

    table = commands.add_parser("table", help="menuliskan unit sebuah bagan sebagai tabel")
    table.add_argument("file", metavar="BERKAS", help="berkas .bagan")
    table.add_argument("-o", "--output", required=True, metavar="TUJUAN", help="berkas .csv atau .xlsx yang dibuat")
    table.add_argument("--annex", metavar="I", help="bagan Lampiran ini (angka Romawi atau biasa)")
    table.add_argument("--chart", metavar="N|JUDUL", help="bagan ke-N atau yang berjudul ini")
    table.set_defaults(misused=table.error)
    return parser


def _dpi(text: str) -> int:
    if not text.isdecimal() or not 10 <= (value := int(text)) <= 2400:
        raise argparse.ArgumentTypeError("dpi harus antara 10 dan 2400")
    return value


def _size(text: str) -> int:
    if not text.isdecimal() or not 16 <= (value := int(text)) <= 4096:
        raise argparse.ArgumentTypeError("ukuran harus antara 16 dan 4096 piksel")
    return value


def _year(text: str) -> str:
    from orgeditor.exchange.outline_dates import year_fault

    if fault := year_fault(text):
        raise argparse.ArgumentTypeError(fault)
    return text


def _options(text: str) -> list[str]:
    from orgeditor.exchange.templates import OPTIONS

    words = [word.strip().casefold() for word in text.split(",") if word.strip()]
    for word in words:
        if word not in OPTIONS.values():
            raise argparse.ArgumentTypeError(f"tidak ada pilihan “{word}”; yang ada: {', '.join(OPTIONS.values())}")
    return words


def _said(text: str) -> str:
    return _WORDS.get(text, text)


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)
