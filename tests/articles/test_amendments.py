"""Semula and Menjadi: lines that say the same stand in one row, whatever their numbers have become."""

from __future__ import annotations

from samples import box_of, sample_draft

from orgeditor.articles.amendments import amendment_rows
from orgeditor.articles.writer import article_lines
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
