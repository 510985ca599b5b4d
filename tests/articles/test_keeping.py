"""The text of the articles stays with the draft: what is kept, what takes its place, and what is too much."""

from __future__ import annotations

import pytest

from orgeditor.articles.entering import new_draft
from orgeditor.articles.joining import join
from orgeditor.articles.keeping import keep_text, plain_text
from orgeditor.articles.reader import read_text
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.ids import id_source
from orgeditor.model.limits import MOST_ARTICLE_LETTERS
from orgeditor.model.records import ArticleText
from orgeditor.storage.reader import open_with_notes
from orgeditor.storage.writer import save_draft

WHOLE = "Pasal 1\n\nAsisten Umum mengoordinasikan:\na. Inspektorat;\nb. Bagian Umum.\n\nPasal 2\n\nCukup jelas.\n"
ONE = "Pasal 7\nAsisten Umum mengoordinasikan:\na. Inspektorat.\n"


def made(text: str) -> Draft:
    return new_draft(read_text(text), id_source(text))


def joined(draft: Draft, text: str) -> str:
    [chart] = draft.charts
    with draft.edit():
        join(draft, chart, read_text(text))
    return draft.article_text


def test_a_new_draft_keeps_its_text_also_in_its_file(tmp_path):
    draft = made(WHOLE.replace("\n", "\r\n") + "\x0c\u202e")
    assert draft.article_text == WHOLE.strip()
    save_draft(draft, tmp_path / "a.bagan")
    opened = open_with_notes(tmp_path / "a.bagan")
    assert (opened.draft.article_text, opened.notes) == (WHOLE.strip(), ())


def test_one_pasal_does_not_take_the_place_of_a_whole_regulation():
    draft = made(WHOLE)
    assert joined(draft, ONE) == WHOLE.strip()
    assert joined(draft, WHOLE.replace("Bagian Umum", "Bagian Hukum")).count("Bagian Hukum") == 1
    alone = made(ONE)
    assert joined(alone, ONE.replace("Pasal 7", "Pasal 8")).startswith("Pasal 8")
    assert joined(alone, WHOLE) == WHOLE.strip()


def test_a_text_is_replaced_and_taken_out():
    draft = made(ONE)
    with draft.edit():
        assert keep_text(draft, "Pasal 9\nDua.")
    assert [item.text for item in draft.all_of(ArticleText).values()] == ["Pasal 9\nDua."]
    with draft.edit():
        assert keep_text(draft, " \n")
    assert not draft.all_of(ArticleText)


def test_a_text_that_is_too_long_is_not_kept():
    draft = made(ONE)
    with draft.edit():
        assert not keep_text(draft, "x" * (MOST_ARTICLE_LETTERS + 1))
    assert draft.article_text == ONE.strip()
    with pytest.raises(DraftError), draft.edit():
        draft.put(ArticleText("lain", "y"))
    with pytest.raises(DraftError), draft.edit():
        [key] = draft.all_of(ArticleText)
        draft.put(ArticleText(key, "x" * (MOST_ARTICLE_LETTERS + 1)))


def test_lines_end_in_one_way_and_controls_go():
    assert plain_text("\na\r\nb\rc\x0cd\u2028e\x00f\tg\n") == "a\nb\nc\nd\nef\tg"
