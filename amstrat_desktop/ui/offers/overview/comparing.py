# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one meeting, or the answer of one pilot: both versions beside each other."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.services.offers.sessions import SessionDraft
from amstrat_desktop.services.offers.sites import list_sites
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.overview.presenter import PilotAnswer
from amstrat_desktop.ui.offers.overview.words import ANSWER, DURATION, ROOM, TOPIC
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

MEETING_NAMES: Final[Mapping[str, Msg]] = {
    "starts_at": _("Day and time"),
    "duration": DURATION,
    "room_id": ROOM,
    "topic": TOPIC,
}


def meeting_comparison(parent: QWidget, context: Context) -> Comparison[SessionDraft]:
    """For a meeting that is being changed."""
    return Comparison(parent, context.runner, context.work, MEETING_NAMES, _meeting_words)


def answer_comparison(parent: QWidget, context: Context) -> Comparison[PilotAnswer]:
    """For what a pilot showed."""
    names = {"pilot_answer": ANSWER}
    return Comparison(parent, context.runner, context.work, names, _as_typed)


def _meeting_words(work: Work) -> Callable[[str, Any], Text]:
    sites = work.read(list_sites, retired=True)
    rooms = {room.id: room.name for site in sites for room in site.rooms}

    def words(field: str, value: Any) -> Text:
        if isinstance(value, datetime):
            return lambda catalogue: catalogue.moment(value)
        if field == "duration":
            return ngettext("{count} minute", "{count} minutes", value)
        if field == "room_id":
            return verbatim(rooms.get(value, ""))
        return verbatim(value)

    return words


def _as_typed(_work: Work) -> Callable[[str, Any], Text]:
    return lambda _field, value: verbatim(value)
