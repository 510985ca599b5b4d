"""The charts on which the fast fit is held against the exhaustive one (reference.py): real ones and random ones."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from random import Random

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.page import Arranged
from orgeditor.model.records import Arrangement, BoxForm, Chart, LetterCase, Numbering, Orientation


def plain_chart(draft: Draft, chart: Chart, orientation: Orientation, arrangement: Arrangement) -> Chart:
    """Give a chart an orientation; leave all arrangements open, but those of lists, which get the one given."""
    with draft.edit():
        for placement in draft.placements_of_chart(chart.id):
            children = draft.children(chart.id, placement.id)
            listed = bool(children) and not any(draft.children(chart.id, child.id) for child in children)
            listed = listed and all(child.form is not BoxForm.GLUED for child in children)
            boxed = listed and arrangement is Arrangement.LIST_BOX
            draft.put(
                replace(
                    placement,
                    arrangement=arrangement if listed else Arrangement.AUTO,
                    columns=0,
                    numbering=Numbering.DIGITS if boxed else Numbering.NONE,
                )
            )
        return draft.put(replace(chart, page=replace(chart.page, orientation=orientation)))


EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ALL_44 = "Bukittinggi, 44 units"
REAL = {
    ALL_44: ("bukittinggi-2017", 0),
    "Bukittinggi I": ("bukittinggi-2017", 0),
    "Jombang": ("jombang-2009", 0),
    "Cimahi II": ("cimahi-2017", 1),
}
"""Example and place of its chart."""


def real_chart(name: str) -> tuple[Draft, Chart]:
    """Return one of the real charts, as the example has it."""
    example, number = REAL[name]
    text = (EXAMPLES / f"{example}.txt").read_text(encoding="utf-8")
    draft = read_outline(_in_one_chart(text) if name == ALL_44 else text, example)
    return draft, draft.charts_in_order()[number]


def _in_one_chart(text: str) -> str:
    """Return Bukittinggi's outline with the units of Lampiran II back at their place in the lists of Lampiran I."""
    head, first, second, *_ = re.split(r"^(?=\[)", text, flags=re.MULTILINE)
    lines = first.splitlines()
    for line in second.splitlines():
        found = re.search(r"(Pasal 12 huruf .) angka (\d+)", line)
        if found is not None:
            listed = [re.search(rf"{found[1]} angka (\d+)", other) for other in lines]
            before = [at for at, other in enumerate(listed) if other and int(other[1]) < int(found[2])]
            lines.insert(before[-1] + 1, line.replace("; bingkai: Instansi Vertikal", ""))
    return head + "\n".join(lines) + "\n"


MARGINS = ("top", "right", "bottom", "left")
A5 = {"paper": "custom", "paper_w": 148.0, "paper_h": 210.0} | dict.fromkeys(MARGINS, 10.0)
A6 = {"paper": "custom", "paper_w": 105.0, "paper_h": 148.0} | dict.fromkeys(MARGINS, 5.0)


def random_chart(seed: int) -> tuple[Draft, Chart]:
    """Return a chart of up to 16 boxes whose font has to be looked for: on a small sheet, or with a high cap."""
    from organisations import WORDS, Org, drawn, org

    random = Random(seed)

    def name(most: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(random.randint(1, most)))

    kind = {"kind": COORDINATIVE} if random.random() < 0.6 else {}
    longest = random.choice([2, 5, 10])
    left = random.randint(3, 11)

    def leaves(most: int) -> list[Org]:
        nonlocal left
        count = random.randint(0, min(most, left))
        left -= count
        return [org(name(longest), **kind) for _ in range(count)]

    if random.random() < 0.2:
        heads = [org(name(longest)) for _ in range(left)]
        left = 0
    else:
        heads = []
        for _ in range(random.choice([2, 3, 3])):
            deep = random.random() < 0.15
            below = leaves(4 if deep else 8)
            if below and deep:
                below[0] = replace(below[0], below=tuple(leaves(3)))
            boxed = random.random() < 0.15 and not any(item.below for item in below)
            form = {"arrangement": Arrangement.LIST_BOX, "numbering": random.choice(list(Numbering))} if boxed else {}
            heads.append(org(name(5), *below, **form))
    glued = [org("Wakil Bupati", form=BoxForm.GLUED)] if random.random() < 0.3 else []
    top = org("Sekretaris Daerah", *heads)
    root = org("Bupati", *glued, top) if random.random() < 0.5 else top

    annex = random.random() < 0.5  # with heading and signature, which would fill an A6
    return drawn(
        root,
        annex=annex,
        chart={"cases": (LetterCase.TITLE,)},
        font_cap=40.0,
        orientation=random.choice([Orientation.LANDSCAPE, Orientation.PORTRAIT]),
        **random.choice([{}, A5, A5] if annex else [{}, A5, A6, A6]),
    )


def fast_font(arranged: Arranged, chart: Chart) -> float:
    """Return the smallest font in pt in a box of a chart as laid out, 0 where that is not one page of its size."""
    sizes = [(round(page.width), round(page.height)) for page in arranged.pages]
    width, height = chart.page.size
    return arranged.smallest_font_pt if sizes == [(round(width), round(height))] else 0.0
