"""Semula and Menjadi: lines that say the same stand in one row, whatever their numbers have become."""

from __future__ import annotations

from dataclasses import replace

from samples import box_of, sample_draft

from orgeditor.articles.amendment_html import amendment_html
from orgeditor.articles.amendments import amended_article, amendment_rows, amendment_text
from orgeditor.articles.writer import ArticleLine, article_lines
from orgeditor.model import operations as model


def lines(draft):
    return article_lines(draft, draft.charts_in_order()[0].id, number="12")


def differing(rows) -> list[tuple[str, str]]:
    return [(row.before.text if row.before else "", row.after.text if row.after else "") for row in rows if row.differs]


def test_an_article_beside_itself_does_not_differ():
    rows = amendment_rows(lines(sample_draft()), lines(sample_draft()))
    assert not differing(rows)
    assert all(row.before == row.after for row in rows)


def test_only_what_came_went_or_changed_is_marked():
    old, new = sample_draft(), sample_draft()
    with new.edit():
        item = new.placements[box_of(new, "Dinas Kesehatan")]
        model.add_child(new, new.placements[item.parent], "Dinas Pangan", position=0)
        model.rename(new, item.unit, "Dinas Kesehatan Masyarakat")
        model.take_out(new, [new.placements[box_of(new, "Bagian Organisasi")]])
    rows = amendment_rows(lines(old), lines(new))
    assert differing(rows) == [
        ("", "Dinas Pangan;"),
        ("Dinas Kesehatan;", "Dinas Kesehatan Masyarakat;"),
        ("Bagian Organisasi.", ""),
    ]
    shifted = next(row for row in rows if row.after and row.after.text == "Dinas Sosial; dan")
    assert (shifted.before.marker, shifted.after.marker, shifted.differs) == ("3.", "4.", False)


def chart_of(draft) -> str:
    return draft.charts_in_order()[0].id


def test_lines_that_became_another_stand_beside_that_wherever_they_are_in_a_changed_piece():
    old = [ArticleLine(1, "1.", "Dinas Sosial;"), ArticleLine(1, "2.", "Dinas Kesehatan.")]
    new = [ArticleLine(1, "1.", "Dinas Kesehatan Masyarakat;"), ArticleLine(1, "2.", "Dinas Pangan.")]
    assert differing(amendment_rows(old, new)) == [
        ("Dinas Sosial;", ""),
        ("Dinas Kesehatan.", "Dinas Kesehatan Masyarakat;"),
        ("", "Dinas Pangan."),
    ]


def test_the_sentence_that_amends_the_article_is_there_only_where_it_is_right():
    old, new = sample_draft(), sample_draft()
    assert amended_article(old, chart_of(old), new, chart_of(new))[0] == ""  # nothing differs
    with new.edit():
        model.rename(new, new.placements[box_of(new, "Inspektorat")].unit, "Inspektorat Daerah")
    sentence = "Ketentuan Pasal 12 diubah sehingga berbunyi sebagai berikut:"
    assert amended_article(old, chart_of(old), new, chart_of(new))[0] == sentence
    assert amended_article(old, "", new, chart_of(new))[0] == ""
    for basis in ("Pasal 9", "Pasal 12 ayat (1)"):  # another Pasal, or a part of it whose rest is not known here
        with new.edit():
            for unit in list(new.units.values()):
                new.put(replace(unit, basis=f"{basis} huruf a"))
        assert amended_article(old, chart_of(old), new, chart_of(new))[0] == ""


def test_the_table_as_text_and_as_html():
    old, new = sample_draft(), sample_draft()
    with new.edit():
        model.rename(new, new.placements[box_of(new, "Dinas Pendidikan & Kebudayaan")].unit, "Dinas <Pendidikan>")
    sentence, rows = amended_article(old, chart_of(old), new, chart_of(new))
    lines = amendment_text(rows).splitlines()
    assert lines[0] == "SEMULA\tMENJADI"
    assert "1. Dinas Pendidikan & Kebudayaan;\t1. Dinas <Pendidikan>;" in lines
    page = amendment_html([([sentence], rows)])
    assert "<s>Dinas Pendidikan &amp; Kebudayaan;</s>" in page and "<b>Dinas &lt;Pendidikan&gt;;</b>" in page
    assert page.count("<tr>") == len(rows) + 1 and "<thead>" in page
