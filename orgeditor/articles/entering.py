"""A new draft from what was read: the regulation, the Lampiran that its articles require, and a chart of its lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from orgeditor.articles.annexes import ReadAnnex
from orgeditor.articles.bodies import stand_as_body
from orgeditor.articles.entered_units import Units
from orgeditor.articles.keeping import keep_reading
from orgeditor.articles.mechanism import COLLECTIVE, draw_mechanism, keep_relations
from orgeditor.articles.reader import Reading
from orgeditor.articles.regulation import ReadRegulation
from orgeditor.articles.units import ReadUnit, is_definition
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL, CoordinationForm, UnitCategory
from orgeditor.model.records import BoxForm, Chart, Method, Placement, Regulation, Signing

SECRETARY = "Sekretaris Daerah"

_ROUND = re.compile(r"\b(?:pembidangan|pembagian|rentang|susunan|struktur|lingkungan)\b", re.IGNORECASE)
"""Titles of charts that show the lists of units."""
_FLOW = re.compile(r"\b(?:mekanisme|hubungan kerja|alur)\b", re.IGNORECASE)
"""Titles of charts that show the relations between the parties."""
_VERTICAL = re.compile(r"\binstansi vertikal\b", re.IGNORECASE)

OUTSIDE = frozenset({UnitCategory.VERTICAL, UnitCategory.UNIVERSITY})
"""What a chart of the vertical bodies shows, where the articles require one beside that of the Pemerintah Daerah."""


def new_draft(reading: Reading, ids: Callable[[], str], *, chosen: bool = False) -> Draft:
    """Return a draft of what was read, which keeps the text. Facts that no article states are marked as inferred.

    `chosen` says that a person has chosen the units: else those that only a definition names (Pasal 1) are left out.

    The lists become a chart under the Lampiran whose title fits them, vertical bodies under the one that is theirs, the
    relations of the parties a mechanism chart where a Lampiran of that name is required; else facts not drawn.
    """
    draft = Draft(ids)
    with draft.edit():
        draft.put(_regulation(reading.regulation, draft.new_id()))
        keep_reading(draft, reading)
        _enter(draft, reading, [unit for unit in reading.units if chosen or not is_definition(unit)])
    return draft


def _regulation(read: ReadRegulation, key: str) -> Regulation:
    def value(name: str, default: str = "") -> str:
        found = getattr(read, name)
        return found.value if found is not None else default

    empty = Regulation(key)
    mark = value("mark")
    return Regulation(
        key,
        form=read.form or empty.form,
        office=value("office", empty.office),
        region=value("region"),
        number=value("number"),
        year=value("year"),
        date=value("date"),
        place=value("place"),
        about=value("about"),
        prefix=value("prefix"),
        signatory=value("signatory"),
        signing=Signing.COPY if mark else Signing.ORIGINAL,
        mark=mark or empty.mark,
        draft_mark=not value("number"),
    )


def _enter(draft: Draft, reading: Reading, lists: Sequence[ReadUnit]) -> None:
    units = Units(draft)
    shares = _shares(reading.annexes, lists)
    charts = _charts(draft, reading, lists, shares)
    outside = charts.get("vertical")
    named = any(SECRETARY.casefold() in sentence.text.casefold() for sentence in reading.sentences)

    def draw(chart: Chart, keep: Callable[[ReadUnit], bool]) -> None:
        _draw_tree(draft, chart, reading.units, lists, units, keep, named=named, apart=bool(shares))

    def is_of(numeral: str) -> Callable[[ReadUnit], bool]:
        return lambda unit: shares.get(unit.basis, "tree") == numeral and not (outside and unit.category in OUTSIDE)

    for numeral in dict.fromkeys(["tree", *shares.values()]):
        if numeral in charts and lists:
            draw(charts[numeral], is_of(numeral))
    if outside is not None:
        draw(outside, lambda unit: unit.category in OUTSIDE)
    flow = charts.get("flow")
    if reading.forums and flow is None:
        about = reading.regulation.about.value if reading.regulation.about else ""
        title = f"BAGAN {about}".upper() if about else "BAGAN MEKANISME KOORDINASI"
        flow = draft.put(replace(model.add_chart(draft, title=title, method=Method.LAYERED), inferred=True))
    if flow is not None:
        draw_mechanism(draft, flow, reading, units)
    else:
        keep_relations(draft, reading.relations, reading.forums, units)


# charts


def _charts(draft: Draft, reading: Reading, lists: Sequence[ReadUnit], shares: Mapping[str, str]) -> dict[str, Chart]:
    """Make the Lampiran and charts, and return which shows the lists ("tree"), "vertical" bodies, the "flow".

    Where several Lampiran have lists of their own (`shares`), each is found by its numeral.
    """
    found: dict[str, Chart] = {}
    about = reading.regulation.about.value if reading.regulation.about else ""
    roles = _roles(reading.annexes, lists) if reading.annexes else {}
    roles.update((numeral, numeral) for numeral in shares.values())
    for annex in reading.annexes:
        role = roles.get(annex.numeral, "")
        chart = add_annex_chart(draft, annex, about, Method.LAYERED if role == "flow" else Method.HIERARCHY)
        if role:
            found[role] = chart
    left = any(unit.basis not in shares and (unit.parent is not None or not shares) for unit in lists)
    if left and "tree" not in found:  # no Lampiran is theirs: a chart of none
        below = {unit.kind for unit in lists if unit.parent is not None}
        title = f"BAGAN {about or ('susunan organisasi' if below == {STRUCTURAL} else 'koordinasi')}".upper()
        found["tree"] = draft.put(replace(model.add_chart(draft, title=title), inferred=True))
    return found


def _shares(annexes: Sequence[ReadAnnex], lists: Sequence[ReadUnit]) -> dict[str, str]:
    """Return the numeral of the Lampiran that each unit stands in, by its basis, where several have their own lists.

    A list belongs to the Lampiran that its own ayat requires, or the next ayat of its Pasal that requires one, or the
    Pasal after it where that has no list itself.
    """
    required: dict[tuple[int, int], str] = {}
    for annex in annexes:
        if not _VERTICAL.search(annex.title):
            required.setdefault(_place(annex.basis), annex.numeral)
    places = sorted(required)
    found: dict[str, str] = {}
    listed = {_place(unit.basis)[0] for unit in lists}
    for unit in lists:
        article, part = _place(unit.basis)
        after = article + 1 if article + 1 not in listed else None
        fitting = (place for place in places if place >= (article, part) and place[0] in (article, after))
        at = next(fitting, None) if article else None
        if at is not None and unit.parent is not None:
            found[unit.basis] = required[at]
    return found if len(set(found.values())) > 1 else {}


def _place(basis: str) -> tuple[int, int]:
    """Return Pasal and ayat of a basis, 0 for what it does not name."""
    article, part = re.search(r"\bPasal (\d+)", basis), re.search(r"\bayat \((\d+)", basis)
    return (int(article[1]) if article else 0, int(part[1]) if part else 0)


def add_annex_chart(draft: Draft, annex: ReadAnnex, about: str, method: Method = Method.HIERARCHY) -> Chart:
    """Add a Lampiran that an article requires, with an empty chart; `about` names one that the article does not."""
    made = model.add_annex(draft, annex_title(annex, about), basis=annex.basis, inferred=not annex.title)
    return draft.put(replace(model.add_chart(draft, made.id, method=method), basis=annex.basis))


def annex_title(annex: ReadAnnex, about: str) -> str:
    """Return the title of a Lampiran as its heading has it: in capitals, with BAGAN."""
    title = annex.title or about
    return (title if title.casefold().startswith("bagan") else f"Bagan {title}".strip()).upper()


def _roles(annexes: Sequence[ReadAnnex], lists: Sequence[ReadUnit]) -> dict[str, str]:
    """Return by numeral what each Lampiran shows, as its title and the article that requires it say."""
    roles: dict[str, str] = {}
    places = {re.split(r" (?:ayat|huruf|angka)", unit.basis)[0] for unit in lists}

    def fits(annex: ReadAnnex) -> int:
        here = re.split(r" (?:ayat|huruf|angka)", annex.basis)[0]
        near = 3 if here in places else 2 if _before(here) in places else 0
        return near + 2 * bool(_ROUND.search(annex.title)) - 2 * bool(_FLOW.search(annex.title))

    candidates = [annex for annex in annexes if not _VERTICAL.search(annex.title)] or list(annexes)
    if lists:
        best = max(candidates, key=fits)
        if len(annexes) == 1 or fits(best) > 0:
            roles[best.numeral] = "tree"
    for annex in annexes:
        if annex.numeral in roles:
            continue
        if _VERTICAL.search(annex.title) and any(unit.category in OUTSIDE for unit in lists):
            roles.setdefault(annex.numeral, "vertical")
        elif _FLOW.search(annex.title) and "flow" not in roles.values():
            roles[annex.numeral] = "flow"
    return roles


def _before(article: str) -> str:
    number = re.search(r"\d+", article)
    return f"Pasal {int(number.group()) - 1}" if number else ""


# lists


def _draw_tree(
    draft: Draft,
    chart: Chart,
    units: Sequence[ReadUnit],
    lists: Sequence[ReadUnit],
    book: Units,
    keep: Callable[[ReadUnit], bool],
    *,
    named: bool,
    apart: bool,
) -> None:
    """Draw the lists: below Sekretaris Daerah where their heads are Asisten, each head once.

    `named` says that an article names the Sekretaris Daerah: else he is inferred.
    """
    wanted = _kept(units, lists, keep, apart=apart)
    heads = [unit for unit in wanted if unit.parent is None]
    root: Placement | None = None
    if heads and all(unit.category is UnitCategory.ASSISTANT for unit in heads):
        basis = re.split(r" (?:ayat|huruf|angka)", heads[0].basis)[0] if named else ""
        root = model.place(draft, chart.id, book.named(SECRETARY, basis, category=UnitCategory.SECRETARY))
    placed: dict[int, Placement] = {}
    by_unit: dict[tuple[str, str | None], Placement] = {}
    at_index = {id(unit): at for at, unit in enumerate(units)}
    frames: dict[tuple[str, str], list[Placement]] = {}
    for unit in wanted:
        above = placed.get(unit.parent) if unit.parent is not None else root
        collective = bool(COLLECTIVE.fullmatch(unit.name))
        key = book.named(unit.name, unit.basis, category=unit.category, collective=collective)
        place = (key, above.id if above else None)
        if place not in by_unit:
            by_unit[place] = _placed(draft, chart, key, above, unit)
        placed[at_index[id(unit)]] = by_unit[place]
        if unit.group and above is not None:
            frames.setdefault((above.id, unit.group), []).append(by_unit[place])
    for (_, name), boxes in frames.items():
        if name.casefold() != "perangkat daerah":
            model.add_group(draft, chart.id, book.named(name, collective=True), boxes)
    if not frames:
        stand_as_body(draft, chart)


def _kept(
    units: Sequence[ReadUnit], lists: Sequence[ReadUnit], keep: Callable[[ReadUnit], bool], *, apart: bool
) -> list[ReadUnit]:
    """Return the units to draw, in order: those kept, and all that stand over one of them.

    `apart` says that lists have Lampiran of their own: nothing stands there over the head of one ("Dinas Pendidikan
    membawahkan") that is no Asisten.
    """
    chosen = {id(unit) for unit in lists}
    with_below: set[int] = set()
    superiors = {unit.parent for unit in units}
    for at in range(len(units) - 1, -1, -1):
        unit = units[at]
        is_top = unit.parent is None and at in superiors
        if id(unit) in chosen and (at in with_below or (keep(unit) and not is_top)):
            with_below.add(at)
            if unit.parent is not None and (not apart or keep(unit) or unit.category is UnitCategory.ASSISTANT):
                with_below.add(unit.parent)
    return [unit for at, unit in enumerate(units) if at in with_below and id(unit) in chosen]


def _placed(draft: Draft, chart: Chart, unit: str, above: Placement | None, read: ReadUnit) -> Placement:
    if above is None:
        return model.place(draft, chart.id, unit)
    head = read.parent is None
    kind = STRUCTURAL if head else read.kind
    form = read.form if kind == COORDINATIVE and not head else CoordinationForm.NONE
    known = next(
        (
            item
            for item in draft.relations.values()
            if (item.source, item.target, item.kind) == (above.unit, unit, kind)
        ),
        None,
    )
    basis = "" if head else read.basis
    relation = known or model.add_relation(draft, above.unit, unit, kind, form=form, basis=basis, inferred=head)
    return model.place(draft, chart.id, unit, above.id, backbone=relation.id, form=BoxForm.BOX)
