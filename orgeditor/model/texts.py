"""Characters that no name on a page has: controls, and those that turn the direction of writing to deceive."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\x0b\x0c\x85]")
"""Line and page breaks of other programs, between words."""
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def cleaned(text: str) -> str:
    """Return a text without such characters; tabs and ends of lines stay."""
    return _ODD.sub("", _BREAKS.sub(" ", text))


def is_clean(text: str) -> bool:
    # Nothing that is printable is odd, and that is found out ten times as fast.
    return text.isprintable() or (_ODD.search(text) is None and _BREAKS.search(text) is None)
