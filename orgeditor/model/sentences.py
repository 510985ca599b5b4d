"""Sentences with marks, %1 to %9, for what differs: filled, and found again in what was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

_MARK = re.compile("%([1-9])")


def filled(template: str, values: Sequence[str]) -> str:
    """Put values into a template, all at once: a name may itself contain "%1". A mark without a value stays."""
    return _MARK.sub(lambda mark: values[int(mark[1]) - 1] if int(mark[1]) <= len(values) else mark[0], template)


def retold(
    text: str,
    templates: tuple[str, ...],
    translated: Callable[[str], str],
    part: Callable[[str], str],
    value: str = ".+",
) -> str | None:
    """Return a sentence in other words, or None when it comes from none of the templates.

    `translated` gives the template, `part` what stands for a mark; what stands in quotes is a name and stays. `value`
    is the regular expression of what a mark may stand for.
    """
    for template, pattern in _patterns(templates, value):
        found = pattern.fullmatch(text)
        if found:
            values = [put if f"“%{mark}”" in template else part(put) for mark, put in enumerate(found.groups(), 1)]
            return filled(translated(template), values)
    return None


@lru_cache
def _patterns(templates: tuple[str, ...], value: str) -> list[tuple[str, re.Pattern[str]]]:
    """Those with the most words of their own come first: "berkas itu kosong" before "berkas itu %1"."""
    ordered = sorted(templates, key=lambda text: -len(_MARK.sub("", text)))
    return [(text, re.compile(_MARK.sub(lambda _: f"({value})", re.escape(text)), re.DOTALL)) for text in ordered]
