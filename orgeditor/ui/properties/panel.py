"""The properties panel: the forms for what is selected, or for the chart when nothing is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from orgeditor.editing.chart_names import chart_name
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.ui.leisure import Leisure, Sight
from orgeditor.ui.properties.chart_form import ChartForm
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.placement_form import PlacementForm
from orgeditor.ui.properties.relation_form import RelationForm
from orgeditor.ui.properties.unit_form import UnitForm


class PropertiesPanel(QScrollArea):
    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it, and come into view with it
        self.document = document
        self._leisure = Leisure(self, Sight(self))
        self.selection = selection
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.unit_form = UnitForm(document)
        self.placement_form = PlacementForm(document)
        self.relation_form = RelationForm(document)
        self.chart_form = ChartForm(document)
        self.forms: tuple[Form, ...] = (self.unit_form, self.placement_form, self.relation_form, self.chart_form)
        body = QWidget()
        body.setObjectName("panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for form in self.forms:
            column.addWidget(form)
        column.addStretch(1)
        self.setWidget(body)
        document.changed.connect(self.refresh)
        document.fitted.connect(self._fitted)
        selection.changed.connect(self.refresh)
        selection.chart_changed.connect(self.refresh)
        self.refresh()

    def _fitted(self, _chart: str) -> None:
        """Show what the full fit chose, but not over what is being typed: that is not committed yet."""
        field = QApplication.focusWidget()
        while field is not None and field is not self:
            if getattr(field, "unfinished", False):
                return
            field = field.parentWidget()
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the forms that fit, with the values as they are now."""
        self._leisure.do(self._show, len(self.selection.ids))

    def _show(self) -> Iterator[None]:
        yield  # thousands of boxes are shown as selected before their values are compared
        selection, draft = self.selection, self.document.draft
        boxes, lines = selection.placements, selection.routes
        shown: list[Form] = []
        if selection.unit is not None:
            self.unit_form.show_unit(selection.unit)
            shown.append(self.unit_form)
        if boxes:
            several = self.tr("%1 kotak dipilih").replace("%1", str(len(boxes)))
            self.placement_form.show_placements(boxes, several)
            shown.append(self.placement_form)
        elif lines:
            relations = {route.relation: draft.relations[route.relation] for route in lines}
            self.relation_form.show_relations(list(relations.values()))
            shown.append(self.relation_form)
        elif not selection.ids and not selection.unplaced and selection.chart is not None:
            self.chart_form.show_chart(selection.chart, chart_name(draft, selection.chart))
            shown.append(self.chart_form)
        for form in self.forms:
            form.setVisible(form in shown)
