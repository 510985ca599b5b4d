"""Page numbers in the editor: they follow every edit, undo and late fit, without laying another chart out."""

from fit_workers import HandWorker, full, quick
from PySide6.QtTest import QTest
from samples import sample_draft

from orgeditor.editing import operations, results
from orgeditor.editing.document import Document


def numbers(document: Document) -> list[list[str | None]]:
    return [
        [page.number.lines[0].text if page.number else None for page in document.arranged(chart.id).pages]
        for chart in document.draft.charts_in_order()
    ]


def numbered_document(qapp) -> tuple[Document, list[str]]:
    """One Lampiran with two charts, all pages numbered."""
    document = Document(sample_draft())
    first, second = document.draft.charts_in_order()
    operations.delete_annex(document, second.annex)
    charts = [first.id, operations.add_chart(document, first.annex)]
    operations.set_page(document, charts, "Nomor", numbered=True)
    return document, charts


def test_numbers_go_on_from_chart_to_chart_and_follow_undo(qapp):
    document, charts = numbered_document(qapp)
    assert numbers(document) == [["- 1 -"], ["- 2 -"]]
    operations.set_page(document, charts[:1], "Besar", font_floor=24.0, font_cap=24.0)
    count = len(document.arranged(charts[0]).pages)
    assert count > 1
    assert numbers(document)[1] == [f"- {count + 1} -"]
    document.undo()
    assert numbers(document) == [["- 1 -"], ["- 2 -"]]
    document.undo()
    assert numbers(document) == [[None], [None]]
    document.redo()
    document.redo()
    assert numbers(document)[1] == [f"- {count + 1} -"]


def test_numbers_follow_the_order_of_the_charts(qapp):
    document, charts = numbered_document(qapp)
    operations.move_chart(document, charts[1], -1)
    assert [chart.id for chart in document.draft.charts_in_order()] == charts[::-1]
    assert numbers(document) == [["- 1 -"], ["- 2 -"]]
    operations.delete_chart(document, charts[1])
    assert numbers(document) == [["- 1 -"]]


def test_the_file_and_the_export_have_them(qapp, tmp_path):
    from orgeditor.storage.reader import open_draft

    document, charts = numbered_document(qapp)
    document.save_as(tmp_path / "nomor.bagan")
    stored = open_draft(tmp_path / "nomor.bagan")
    assert stored.arranged[charts[1]].pages[0].number.lines[0].text == "- 2 -"
    assert all(chart.page.numbered for chart in stored.charts.values())


def test_a_late_fit_gets_its_number(qapp, monkeypatch):
    monkeypatch.setattr(results, "LIGHT_S", -1.0)
    monkeypatch.setattr(results, "PATIENCE_S", -1.0)
    monkeypatch.setattr(results, "IDLE_MS", 0)
    worker = HandWorker()
    worker.fit = full
    document = Document(sample_draft(), arrange=full, relay=quick, worker=worker)
    document.settle()
    chart = document.draft.charts_in_order()[0].id
    operations.set_page(document, [chart], "Nomor", numbered=True)
    QTest.qWait(0)
    assert worker.busy
    worker.answer()
    assert numbers(document)[0] == ["- 1 -"]
