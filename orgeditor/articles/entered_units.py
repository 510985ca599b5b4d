"""The units of a draft by name, while a reading enters it."""

from __future__ import annotations

from orgeditor.model import operations as model
from orgeditor.model.categories import guessed_category
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.renaming import folded


class Units:
    """The units of the draft by name: a name read twice, or that the draft has, is one unit."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.by_name = {folded(unit.name): unit.id for unit in draft.units.values()}

    def named(
        self,
        name: str,
        basis: str = "",
        *,
        category: UnitCategory | None = None,
        collective: bool = False,
        inferred: bool = False,
    ) -> str:
        """Return the id of the unit of a name, which is made where the draft has none."""
        key = folded(name)
        if key not in self.by_name:
            unit = model.add_unit(
                self.draft,
                name,
                category=category or guessed_category(name),
                basis=basis,
                inferred=inferred or not basis,
                collective=collective,
            )
            self.by_name[key] = unit.id
        return self.by_name[key]
