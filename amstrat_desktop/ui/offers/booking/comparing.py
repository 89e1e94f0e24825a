# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one booking: both versions beside each other."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft
from amstrat_desktop.services.people_list import rows_of
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.booking.words import FIELD_NAMES
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

_YES: Final = pgettext("answer to a question", "Yes")
_NO: Final = pgettext("answer to a question", "No")
_YES_NO: Final = frozenset({"childcare_needed", "name_consent_id"})
_LISTS: Final = {"priority": ListName.WAITING_PRIORITY, "language": ListName.LANGUAGE}


def booking_comparison(parent: QWidget, context: Context) -> Comparison[BookingDraft]:
    """For bookings."""
    return Comparison(parent, context.runner, context.work, FIELD_NAMES, _words)


def _words(work: Work) -> Callable[[str, Any], Text]:
    labels = work.read(read_labels)

    def words(field: str, value: Any) -> Text:
        said: Text = verbatim("" if value is None else str(value))
        if field in _LISTS:
            said = labels(_LISTS[field], value)
        elif field == "needs":
            said = _joined([labels(ListName.BOOKING_NEED, code) for code in value])
        elif field == "children":
            said = _joined([_child(child) for child in value])
        elif field == "person_id" and value is not None:
            rows = work.read(rows_of, [value], actor=work.actor)
            said = rows[0].shown if rows else verbatim("")
        elif isinstance(value, date):
            said = partial(_day, value)
        elif field in _YES_NO:
            said = _YES if value else _NO
        return said

    return words


def _day(day: date, words: Catalogue) -> str:
    return words.day(day)


def _child(child: ChildDraft) -> Msg:
    if child.first_name:
        return _("{name}, born {year}", name=child.first_name, year=str(child.birth_year))
    return _("born {year}", year=str(child.birth_year))


def _joined(texts: list[Msg]) -> Text:
    def say(words: Catalogue) -> str:
        return words.joined([words.text(text) for text in texts]) if texts else ""

    return say
