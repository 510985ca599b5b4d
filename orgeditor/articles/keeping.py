"""The text of the articles that stays with a draft, so that Periksa can compare the charts with it."""

from __future__ import annotations

import re

from orgeditor.articles.reader import Reading
from orgeditor.model.draft import Draft
from orgeditor.model.limits import MOST_ARTICLE_LETTERS
from orgeditor.model.records import ArticleText

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_WHOLE = re.compile(r"^\s*(?:Pasal|PASAL)\s+1\s*$|^\s*KESATU\b", re.MULTILINE)


def plain_text(text: str) -> str:
    """Return a text as a draft keeps it: every line ends with a line feed, and nothing in it is a control character."""
    return _ODD.sub("", _BREAKS.sub("\n", text)).strip("\n")


def keep_text(draft: Draft, text: str) -> bool:
    """Keep a text in place of the one that is there, none for "". Call it inside `draft.edit()`.

    Say whether it is kept: one of more than MOST_ARTICLE_LETTERS is not, and then the one that is there stays.
    """
    text = plain_text(text)
    if len(text) > MOST_ARTICLE_LETTERS:
        return False
    known = next(iter(draft.all_of(ArticleText)), None)
    if text.strip():
        draft.put(ArticleText(known or draft.new_id(), text))
    elif known is not None:
        draft.remove(known)
    return True


def keep_reading(draft: Draft, reading: Reading) -> None:
    """Keep the text of a reading, inside `draft.edit()`; one Pasal does not take the place of a whole regulation."""
    if reading.text.strip() and (reading.is_whole or not _WHOLE.search(draft.article_text)):
        keep_text(draft, reading.text)
