"""The finishing pass over a PDF that Qt wrote.

Qt rounds page boxes to whole points, stamps the time and a random id, and maps the space (and a few other glyphs) to
another character of the same shape in ToUnicode, so that readers extract "Dinas<tab>Pendidikan". This pass mends those
objects and writes the cross-reference table anew. Format: ISO 32000-1, 7.5 and 9.10.3.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

_MENDED = {b"0009": b"0020", b"00A0": b"0020", b"00AD": b"002D", b"2010": b"002D", b"2215": b"002F", b"02C9": b"00AF"}
_XREF_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_BOX = re.compile(rb"/(MediaBox|TrimBox) \[[^\]]*\]")
_DATES = re.compile(rb"/(CreationDate|ModDate) \([^)]*\)\n?")
_XMP_DATES = re.compile(rb' xmp:(CreateDate|ModifyDate|MetadataDate)="[^"]*"')
_XMP_ID = re.compile(rb'xmpMM:DocumentID="[^"]*"')
_LENGTH = re.compile(rb"/Length \d+")


def finish(data: bytes, sizes: Sequence[tuple[float, float]]) -> bytes:
    """Return the PDF with exact page boxes, no time, an id made from its content and honest ToUnicode maps.

    `sizes` are width and height of each page in pt, in order. Raises ValueError when the file is not as Qt writes it.
    """
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    trailer = data[data.index(b"trailer", start) :]
    entries = _XREF_ENTRY.findall(data, start, len(data) - len(trailer))
    offsets = {number: int(offset) for number, (offset, _, used) in enumerate(entries) if used == b"n"}
    order = sorted(offsets, key=lambda number: offsets[number])
    ends = [*(offsets[number] for number in order[1:]), start]
    objects = {number: data[offsets[number] : end] for number, end in zip(order, ends, strict=True)}
    pages = _page_numbers(objects)
    if len(pages) != len(sizes):
        raise ValueError(f"{len(pages)} pages in the PDF, {len(sizes)} expected")
    for number, size in zip(pages, sizes, strict=True):
        objects[number] = _with_boxes(objects[number], size)
    for number in order:
        objects[number] = _mended(objects[number])
    head = data[: offsets[order[0]]]
    content = b"".join(objects[number] for number in order)
    # Four checksums with different starts make the 128 bits; hashlib would load OpenSSL, a tenth of a cold export.
    digest = "".join(f"{zlib.crc32(content, start):08x}" for start in range(4))
    uuid = f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}".encode()
    body = bytearray(head)
    places = {}
    for number in order:
        places[number] = len(body)
        body += objects[number].replace(b"uuid:0" + b"0" * 35, b"uuid:" + uuid)
    size = len(entries)
    xref = len(body)
    body += f"xref\n0 {size}\n".encode()
    for number in range(size):
        body += f"{places[number]:010} 00000 n \n".encode() if number in places else b"0000000000 65535 f \n"
    info, root = (re.search(rb"/%s \d+ 0 R" % name, trailer) for name in (b"Info", b"Root"))
    if info is None or root is None:
        raise ValueError("no document information in the trailer")
    hexed = digest.encode()
    body += b"trailer\n<<\n/Size %d\n%s\n%s\n/ID [ <%s> <%s> ]\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, info.group(), root.group(), hexed, hexed, xref,
    )  # fmt: skip
    return bytes(body)


def _page_numbers(objects: dict[int, bytes]) -> list[int]:
    for content in objects.values():
        if b"/Type /Pages" in content:
            kids = re.search(rb"/Kids\s*\[([^\]]*)\]", content)
            if kids is not None:
                return [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))]
    raise ValueError("no page tree")


def _with_boxes(content: bytes, size: tuple[float, float]) -> bytes:
    return _BOX.sub(lambda match: b"/%s [0 0 %.4f %.4f]" % (match.group(1), *size), content)


def _mended(content: bytes) -> bytes:
    if b"begincmap" in content:
        head, mark, ranges = content.partition(b"beginbfrange")
        return head + mark + re.sub(rb"<([0-9A-F]{4})>(?=[ \]<])", _mend_code, ranges)
    if b"/CreationDate" in content:
        return _DATES.sub(b"", content)
    if b"/Type /Metadata" in content:
        head, mark, packet = content.partition(b"stream\n")
        packet, end, rest = packet.partition(b"\nendstream")
        packet = _XMP_ID.sub(b'xmpMM:DocumentID="uuid:0' + b"0" * 35 + b'"', _XMP_DATES.sub(b"", packet))
        return _LENGTH.sub(b"/Length %d" % len(packet), head) + mark + packet + end + rest
    return content


def _mend_code(match: re.Match[bytes]) -> bytes:
    return b"<" + _MENDED.get(match.group(1), match.group(1)) + b">"
