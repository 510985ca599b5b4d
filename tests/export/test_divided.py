"""A chart on several pages, from layout to files."""

from __future__ import annotations

import io

import pypdf
import pytest

from orgeditor.editing.arranging import arrange_chart
from orgeditor.export.naming import export_targets
from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.svg import svg_bytes
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart, Regulation

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def divided(qapp) -> tuple[Draft, Chart, Arranged]:
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id(), region="Contoh", number="4", year="2026", signatory="SITI AMINAH"))
        chart = operations.add_chart(draft, operations.add_annex(draft, "Bagan Koordinasi").id)
        head = operations.add_root(draft, chart.id, "Sekretaris Daerah")
        for number in range(1, 201):
            operations.add_child(draft, head, f"Dinas Pekerjaan Umum dan Penataan Ruang {number}")
    return draft, draft.charts[chart.id], arrange_chart(draft, chart.id)


def test_pdf_has_the_pages_of_a_divided_chart_in_order(divided):
    draft, chart, result = divided
    (target,) = export_targets(draft, [chart], {chart.id: result}, "perwali", "pdf")
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(target.pages, target.title))).pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    count = len(texts)
    assert count == len(result.pages) > 1
    for number, text in enumerate(texts, 1):
        assert f"halaman {number} dari {count}" in text
        assert "SEKRETARIS DAERAH" in text
        assert ("LAMPIRAN" in text) == (number == 1)
        assert ("SITI AMINAH" in text) == (number == count)
        assert ("(LANJUTAN)" in text) == (number > 1)
        assert (f"(lanjutan di halaman {number + 1})" in text) == (number < count)
        assert (f"(lanjutan dari halaman {number - 1})" in text) == (number > 1)
    assert all(sum(f"RUANG {number} " in f"{text} " for text in texts) == 1 for number in (1, 100, 200))


@pytest.mark.parametrize("form", ["png", "svg"])
def test_each_page_is_a_picture_with_its_number(divided, form):
    draft, chart, result = divided
    targets = export_targets(draft, [chart], {chart.id: result}, "perwali", form)
    assert [target.name for target in targets] == [
        f"perwali-lampiran-hal-{number}.{form}" for number in range(1, len(result.pages) + 1)
    ]
    assert [target.pages for target in targets] == [(page,) for page in result.pages]


def test_marks_are_painted(divided):
    _, _, result = divided
    assert "(lanjutan di halaman 2)" in svg_bytes(result.pages[0], "x").decode("utf-8")
