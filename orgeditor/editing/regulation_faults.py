"""What is wrong with a year or a date of a regulation, as a sentence."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_DATE = re.compile(r"[\d._…]+\s+[^\W\d_]+\s+[\d._…]+")
"""Day, name of the month, year; dots stand for what is filled in later."""


def year_problem(text: str) -> str:
    """Return the sentence that refuses a year, or "": four digits, dots for what is filled in later, or nothing yet."""
    from orgeditor.exchange.outline_dates import year_fault  # here: a window starts without it

    if not year_fault(text):
        return ""
    shown = QCoreApplication.translate(
        "RegulationDialog", "Tahun “%1” tidak dapat dipakai; tulis empat angka, seperti 2017."
    )
    return shown.replace("%1", text)


def date_problem(text: str) -> str:
    """Return the sentence that refuses a date, or "": one as a regulation prints it, or nothing yet."""
    from orgeditor.exchange.outline_dates import date_fault

    if not text or (_DATE.fullmatch(text) and not date_fault(text)):
        return ""
    shown = QCoreApplication.translate(
        "RegulationDialog", "Tanggal “%1” tidak dapat dipakai; tulis seperti 3 Januari 2017."
    )
    return shown.replace("%1", text)
