# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the dialog of the information sheet asks of papers and services."""

from functools import partial
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.data_requests import InformationWay
from amstrat_desktop.documents.information_sheet import SHEET
from amstrat_desktop.services.data_requests.information import record_information
from amstrat_desktop.services.data_requests.records import InformationDraft
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.information_sheet.drawing import draw_sheet
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context

# Translators: Informationsblatt zum Datenschutz
PAPER: Final = _("Information sheet on data protection")


class View(Protocol):
    """What the presenter needs of the dialog."""

    def show_paper(self, pdf: bytes, way: InformationWay, language: str) -> None: ...
    def noted(self) -> None: ...


class HandOutPresenter:
    """Draws the sheet; notes that it was handed out when it was."""

    def __init__(self, view: View, context: Context, person_id: UUID | None) -> None:
        self._view = view
        self._context = context
        self._person_id = person_id
        self._once = Once(context.runner)

    def draw(self, language: str, way: InformationWay) -> None:
        """The sheet in one language, to be printed or saved."""
        self._context.runner.run(
            partial(draw_sheet, self._context.work, language),
            owner=self._view,
            done=lambda pdf: self._view.show_paper(pdf, way, language),
        )

    def note(self, language: str, way: InformationWay) -> None:
        """It reached the person."""

        def done(outcome: Outcome[UUID]) -> None:
            self._view.noted()
            self._context.changed(outcome.changed)
            self._context.say("ok", self._said())

        draft = InformationDraft(SHEET, language, way, self._person_id)
        write = partial(self._context.work.write, record_information, draft)
        self._once.run(write, owner=self._view, done=done)

    def _said(self) -> Msg:
        if self._person_id is None:
            return _("Noted that a sheet was handed out, without a name.")
        return _("Noted that the person was informed.")
