"""Archives and XML of others: not too many parts; no document type, so no entities to expand and nothing to fetch."""

from __future__ import annotations

from typing import Protocol

MOST_PARTS = 2_000
"""Of an archive; a regulation with a picture on each page has some hundreds."""


def too_many_parts(archive: bytes) -> bool:
    """Say whether a zip archive lists more than MOST_PARTS; half a million would take seconds only to be listed."""
    return archive.count(b"PK\x01\x02") > MOST_PARTS


class Target(Protocol):
    """What is told of the elements and texts, in their order; names are "{namespace}name"."""

    def start(self, tag: str, attributes: dict[str, str], /) -> object: ...
    def end(self, tag: str, /) -> object: ...
    def data(self, text: str, /) -> object: ...


class XmlError(Exception):
    """It is no XML, or it has a document type (`forbidden`)."""

    def __init__(self, *, forbidden: bool) -> None:
        super().__init__()
        self.forbidden = forbidden


def tell(data: bytes, target: Target, encoding: str | None = None) -> None:
    """Tell `target` what the XML holds; raises XmlError, and whatever the target raises to stop.

    With an `encoding` what the XML says of its own does not count.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException  # both only where a document is read
    from defusedxml.ElementTree import DefusedXMLParser

    parser = DefusedXMLParser(target=target, encoding=encoding, forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException as error:
        raise XmlError(forbidden=True) from error
    except (ParseError, ValueError, LookupError) as error:  # also an encoding that nobody knows
        raise XmlError(forbidden=False) from error
