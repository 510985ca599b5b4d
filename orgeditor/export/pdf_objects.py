"""The objects of a PDF that Qt wrote, to be changed and added to. Format: ISO 32000-1, 7.3 and 7.5."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

_XREF_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_STREAM = re.compile(rb"\nstream\n(.*)\nendstream", re.DOTALL)

NO_ID = b"uuid:0" + b"0" * 35
"""Stands where the id of the file goes, which is made from all else."""


def text(value: str) -> bytes:
    """Return a text string."""
    return b"<FEFF" + value.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def refs(numbers: Iterable[int]) -> bytes:
    """Return an array of references."""
    return b"[" + b" ".join(b"%d 0 R" % number for number in numbers) + b"]"


def stream(data: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    """Return a stream with these bytes and further entries of its dictionary."""
    if packed:
        data = zlib.compress(data)
        entries += b" /Filter /FlateDecode"
    return b"<<%s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


class PdfObjects:
    """Objects by number, without "obj" and "endobj". Raises ValueError for a file that is not as Qt writes it."""

    def __init__(self, data: bytes) -> None:
        start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
        trailer = data[data.index(b"trailer", start) :]
        entries = _XREF_ENTRY.findall(data, start, len(data) - len(trailer))
        offsets = {number: int(offset) for number, (offset, _, used) in enumerate(entries) if used == b"n"}
        order = sorted(offsets, key=lambda number: offsets[number])
        ends = [*(offsets[number] for number in order[1:]), start]
        self.objects: dict[int, bytes] = {}
        for number, end in zip(order, ends, strict=True):
            whole = data[offsets[number] : end]
            self.objects[number] = whole[whole.index(b"obj") + 3 : whole.rindex(b"endobj")].strip(b"\n")
        self.root, self.info = self._named(trailer, b"Root"), self._named(trailer, b"Info")
        self.pages = self._page_numbers()
        self._next = max(order) + 1

    def _named(self, trailer: bytes, name: bytes) -> int:
        found = re.search(rb"/%s (\d+) 0 R" % name, trailer)
        if found is None:
            raise ValueError("no document information in the trailer")
        return int(found.group(1))

    def _page_numbers(self) -> list[int]:
        for content in self.objects.values():
            if b"/Type /Pages" in content:
                kids = re.search(rb"/Kids\s*\[([^\]]*)\]", content)
                if kids is not None:
                    return [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))]
        raise ValueError("no page tree")

    def new(self) -> int:
        """Return the number of an object that is still to be filled."""
        self._next += 1
        return self._next - 1

    def add(self, content: bytes) -> int:
        """Add an object and return its number."""
        number = self.new()
        self.objects[number] = content
        return number

    def extend(self, number: int, entries: bytes) -> None:
        """Add entries to a dictionary; one of the same name is replaced."""
        content = self.objects[number]
        for name in re.findall(rb"^/(\w+)", entries, re.MULTILINE):
            content = re.sub(rb"/%s\s+(\d+ 0 R|\[[^\]]*\]|/?\w+)\n?" % name, b"", content)
        end = content.rindex(b">>")
        self.objects[number] = content[:end].rstrip(b"\n") + b"\n" + entries + b"\n" + content[end:]

    def drawing(self, page: int) -> tuple[int, bytes]:
        """Return the number and the unpacked content stream of a page (by its number as an object)."""
        found = re.search(rb"/Contents (\d+) 0 R", self.objects[page])
        if found is None:
            raise ValueError("a page without content")
        number = int(found.group(1))
        packed = _STREAM.search(self.objects[number])
        if packed is None:
            raise ValueError("content that is no stream")
        return number, zlib.decompress(packed.group(1))

    def file(self) -> bytes:
        """Return the file, its id made from its content."""
        content = b"".join(self.objects.values())
        # Four checksums with different starts make the 128 bits; hashlib would load OpenSSL, a tenth of a cold export.
        digest = "".join(f"{zlib.crc32(content, start):08x}" for start in range(4))
        uuid = f"uuid:{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}".encode()
        body = bytearray(b"%PDF-1.7\n%\xc3\xa2\xc3\xa3\n")
        places = {}
        for number, content in self.objects.items():
            places[number] = len(body)
            if content.endswith(b"\r\nendstream"):  # the data end so, and would lose it to the line's end
                content = content.removesuffix(b"\nendstream") + b"\r\nendstream"
            body += b"%d 0 obj\n%s\nendobj\n" % (number, content.replace(NO_ID, uuid))
        xref = len(body)
        body += b"xref\n0 %d\n" % self._next
        for number in range(self._next):
            body += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        hexed = digest.encode()
        body += b"trailer\n<< /Size %d /Info %d 0 R /Root %d 0 R /ID [ <%s> <%s> ] >>\nstartxref\n%d\n%%%%EOF\n" % (
            self._next, self.info, self.root, hexed, hexed, xref,
        )  # fmt: skip
        return bytes(body)
