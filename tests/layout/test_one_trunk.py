"""One trunk leaves a head for all its lines of a kind, in the middle, though another line comes up between them."""

from __future__ import annotations

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.layout.arrange import arrange
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.render.measure import measure_for

MECHANISM = """\
daerah: Kabupaten Contoh
penanda tangan: AHMAD FULAN
[Lampiran] MEKANISME
metode: berlapis
Bupati
---
Sekretaris Daerah
DPRD
---
Asisten Pemerintahan
Asisten Perekonomian
Asisten Administrasi Umum
---
Dinas Pendidikan
Dinas Kesehatan
Dinas Pertanian
Badan Kepegawaian
Inspektorat
---
Kecamatan
Kelurahan

Bupati -> Sekretaris Daerah: struktural
Bupati -- DPRD: konsultatif
Sekretaris Daerah -> Asisten Pemerintahan: struktural
Sekretaris Daerah -> Asisten Perekonomian: struktural
Sekretaris Daerah -> Asisten Administrasi Umum: struktural
Asisten Pemerintahan -> Dinas Pendidikan: koordinatif
Asisten Pemerintahan -> Dinas Kesehatan: koordinatif
Asisten Perekonomian -> Dinas Pertanian: koordinatif
Asisten Administrasi Umum -> Badan Kepegawaian: koordinatif
Asisten Administrasi Umum -> Inspektorat: koordinatif
Inspektorat -> Bupati: pelaporan
Asisten Pemerintahan -> Kecamatan: koordinatif
Kecamatan -> Kelurahan: struktural
Dinas Pendidikan -- Dinas Kesehatan: kolegial
Dinas Pertanian -> Sekretaris Daerah: pelaporan
"""


def test_one_trunk_leaves_a_head_though_a_report_comes_up_between_its_branches(qapp):
    draft = read_outline(MECHANISM)
    chart = draft.charts_in_order()[0]
    result = arrange(draft, chart.id, measure_for(chart.page.font))
    (page,) = result.pages
    head = next(box.rect for box in page.boxes if draft.unit_of(box.placement).name == "Sekretaris Daerah")
    starts = {
        path.points[0]
        for path in page.paths
        if path.kind == STRUCTURAL and draft.units[draft.relations[path.relation].target].name.startswith("Asisten")
    }
    assert len(starts) == 1
    (start,) = starts
    assert abs(start.y - head.bottom) < 0.01 and abs(start.x - head.center.x) < head.w / 4
