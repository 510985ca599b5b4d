"""PDFs of others, read with pypdf: what they hold is looked at, and nothing in them is believed."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader


class PdfError(ValueError):
    """A PDF that cannot be read; its text says why in Indonesian."""


class LockedPdfError(PdfError):
    """A PDF that asks for a password."""


@contextmanager
def pdf_reader(data: bytes, *own: type[Exception]) -> Iterator[PdfReader]:
    """Give a reader of a PDF; errors of the `own` kinds pass, all others become a PdfError: it fails in any way."""
    from pypdf import PdfReader  # slow to load
    from pypdf.errors import FileNotDecryptedError

    log = logging.getLogger("pypdf")
    before, log.level = log.level, logging.CRITICAL + 1  # it tells stderr of every slip it reads over
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        yield reader
    except own:
        raise
    except Exception as error:
        # By name: what decrypting lacks is an error of another kind in each version.
        if isinstance(error, FileNotDecryptedError) or "Dependency" in type(error).__name__:
            raise LockedPdfError("PDF ini dikunci dengan kata sandi") from error
        raise PdfError("PDF ini rusak") from error
    finally:
        log.level = before
