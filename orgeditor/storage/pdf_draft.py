"""The draft inside a PDF that the export has put there: found, and nothing else of the PDF is believed.

ISO 32000-1, 7.11.4: the files in a PDF stand in the name tree EmbeddedFiles of its catalogue.
"""

from __future__ import annotations

from typing import Any

from orgeditor.model.pdf_reading import LockedPdfError, PdfError, pdf_reader
from orgeditor.storage.errors import DamagedFileError, NotADraftError, OpenError, Path

SUFFIX = ".bagan"
MOST_FILES = 200
"""Entries of the name tree that are looked at; the exports of orgeditor have one."""

NOTE = "Naskah ini diambil dari dalam PDF; PDF itu sendiri tidak berubah."


def draft_in(path: Path, data: bytes) -> bytes:
    """Return the bytes of the `.bagan` file in a PDF; raises OpenError where there is none or the PDF is spoilt."""
    try:
        with pdf_reader(data) as reader:
            for name, file in _files(reader.trailer["/Root"]):
                if name.lower().endswith(SUFFIX):
                    return bytes(file["/EF"]["/F"].get_data())
    except LockedPdfError as error:
        raise OpenError(path, str(error)) from error
    except PdfError as error:
        raise DamagedFileError(path, str(error)) from error
    raise NotADraftError(
        path, "PDF ini tidak memuat naskah .bagan; teks pasal di dalamnya dibaca dengan Naskah > Tempel Pasal"
    )


def _files(root: Any) -> list[tuple[str, Any]]:
    """Return name and file specification of the files in a PDF; a tree that turns back on itself ends too."""
    found: list[tuple[str, Any]] = []
    waiting = [root.get("/Names", {}).get("/EmbeddedFiles", {})]
    seen = 0
    while waiting and seen < MOST_FILES:
        node = waiting.pop().get_object() if hasattr(waiting[-1], "get_object") else waiting.pop()
        seen += 1
        waiting += list(node.get("/Kids", []))[:MOST_FILES]
        for entry in list(node.get("/Names", []))[1 : 2 * MOST_FILES : 2]:
            file = entry.get_object()
            found.append((str(file.get("/UF") or file.get("/F") or ""), file))
    return found
