# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may open a restricted record, and everybody who did, with their reasons."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.restrictions import OpeningLine
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row, stacked
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled

if TYPE_CHECKING:
    from amstrat_desktop.ui.people.restricted.presenter import AccessFile, AccessPresenter

SHOWN: Final = 50
"""How many openings are listed, the newest first."""


class AccessDialog(FormDialog):
    """presenter: set by whoever opens the dialog."""

    presenter: "AccessPresenter"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._why = Label(wrap=True)
        self.access: Final = ManyOf[UUID](_("Who may open the record"))
        self._openings = QVBoxLayout()
        self._openings.setSpacing(10)
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.cancel: Final = Button(_("Close"))
        self.lift: Final = Button(_("Lift the restriction"), icon="lock-open")
        self._before: frozenset[UUID] = frozenset()
        self._arrange()
        self.access.changed.connect(self._enable)
        self.save_button.clicked.connect(self.submit)
        self.lift.clicked.connect(lambda _=False: self.presenter.lift())
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, _("Who may open the record")))

    def submit(self) -> None:
        """Ask for the change of who has access."""
        if self.save_button.isEnabled():
            self.clear_problems()
            self.presenter.save(self.access.values())

    # what the presenter shows

    def show_file(self, file: "AccessFile") -> None:
        """The restriction as it stands."""
        card = file.card
        allowed = {line.staff_id for line in card.access}
        self._why.say(
            _(
                "Restricted on {when} by {name}: {reason}",
                when=card.restricted_at,
                name=card.restricted_by,
                reason=card.reason,
            )
        )
        self.access.show_choices(
            [
                Choice(one.id, _named(one.name, me=one.id == file.me))
                for one in file.staff
                if one.active or one.id in allowed
            ]
        )
        self._before = frozenset(allowed)
        self.access.set_values(tuple(allowed))
        for line in card.openings[:SHOWN]:
            self._openings.addWidget(_opening(line))
        self._openings.addStretch(1)
        self._enable()
        self.access.focus_first()

    def show_fault(self, problem: Problem) -> None:
        """What is wrong."""
        self.mark_field("access", problem.message)

    def close_dialog(self) -> None:
        """It is done."""
        self.accept()

    def _enable(self) -> None:
        self.save_button.setEnabled(frozenset(self.access.values()) != self._before)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_("Who may open the record"), kind="heading", wrap=True))
        column.addWidget(self._why)
        column.addWidget(self.field("access", Field(_("Who may open it"), self.access)))
        column.addWidget(Label(_("Who opened it, and why"), kind="strong"))
        column.addWidget(scrolled(self._openings), 1)
        column.addLayout(row(self.lift, 1, self.cancel, self.save_button))
        self.resize(640, 560)


def _named(name: str, *, me: bool) -> Msg:
    return _("{name} (you)", name=name) if me else verbatim(name)


def _opening(line: OpeningLine) -> QWidget:
    return stacked(
        Label(verbatim(line.reason), wrap=True),
        Label(_when(line), kind="small", wrap=True),
        spacing=0,
    )


def _when(line: OpeningLine) -> Text:
    def parts(words: Catalogue) -> Iterator[str]:
        yield line.name
        yield words.moment(line.opened_at)
        if line.closed_at is not None:
            yield words.text(_("until {time}", time=words.clock(line.closed_at)))
        else:
            yield words.text(_("still open"))

    return lambda words: dotted(words, *parts(words))
