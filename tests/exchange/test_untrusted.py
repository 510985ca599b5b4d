"""XML of others: nothing of it is expanded, fetched or believed about its coding."""

from __future__ import annotations

import pytest

from orgeditor.exchange.untrusted import XmlError, tell


class Told:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.tags.append(tag)

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None:
        self.text += text


def test_elements_have_their_namespace_and_texts_are_whole():
    told = Told()
    tell(b'<a xmlns="x" xmlns:y="z"><y:b>Dinas &amp; Badan &#66;</y:b></a>', told)
    assert told.tags == ["{x}a", "{z}b"] and told.text == "Dinas & Badan B"


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY x "ha">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "{secret}"> %x;]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "{secret}">]>',
        '<!DOCTYPE a SYSTEM "{secret}">',
        "<!DOCTYPE a>",
    ],
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_document_type_is_forbidden_before_anything_is_told(head, coding, tmp_path):
    secret = tmp_path / "rahasia.txt"
    secret.write_text("rahasia")
    told = Told()
    with pytest.raises(XmlError) as caught:
        tell(f"{head.format(secret=secret.as_uri())}<a>&x;</a>".encode(coding), told)
    assert caught.value.forbidden
    assert told.tags == [] and told.text == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"x",
        b"\0",
        b"<a>&x;</a>",
        b"<a>\xff</a>",
        b'<?xml version="1.0" encoding="tiada"?><a/>',
    ],
)
def test_what_is_no_xml_is_told(data):
    with pytest.raises(XmlError) as caught:
        tell(data, Told())
    assert not caught.value.forbidden


def test_the_coding_that_is_asked_for_counts():
    told = Told()
    tell('<?xml version="1.0" encoding="latin-1"?><a>Ã©</a>'.encode(), told, "utf-8")
    assert told.text == "Ã©"


def test_who_is_told_can_stop_it():
    class Full(Exception):
        """It has heard enough."""

    told = Told()

    def stop(tag: str, attributes: dict[str, str]) -> None:
        raise Full

    told.start = stop
    with pytest.raises(Full):
        tell(b"<a/>", told)
