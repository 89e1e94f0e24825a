# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the slip is for: type a few letters, choose, and see what is known about the agency."""

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.search_field import SearchField

# Translators: nobody in the office has confirmed the address and hours yet
NOT_VERIFIED = _("Not verified yet")


class ReceiverField(QWidget):
    """searched: the letters typed. chosen: the agency's id, by a person, not by the program."""

    searched = Signal(str)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._id: UUID | None = None
        self._search = SearchField(_("Receiver"), placeholder=_("Jobcenter, Kita, street …"))
        self._found = OneOf[UUID](_("Found receivers"))
        self._nothing = Label(
            _("No agency in the directory has these words. Try fewer letters."), kind="muted"
        )
        self._nothing.hide()
        self._asking = QWidget()
        self._details = QFrame()
        self._place = QVBoxLayout(self._details)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None
        self._details.hide()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(4)
        for part in (self._search, self._found, self._nothing):
            asking.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        column.addWidget(self._details)
        self.setFocusProxy(self._search)
        self._search.searched.connect(self.searched)
        self._search.left_down.connect(self._found.focus_first)
        self._search.returnPressed.connect(self._take_only)
        self._found.changed.connect(self._take)

    def value(self) -> UUID | None:
        """Who is chosen."""
        return self._id

    def show_found(self, rows: Sequence[OrganisationRow]) -> None:
        """Offer agencies."""
        self._found.blockSignals(True)
        self._found.set_value(None)
        self._found.show_choices(Choice(found.id, verbatim(found.name)) for found in rows)
        self._found.blockSignals(False)
        self._nothing.setVisible(not rows and bool(self._search.text().strip()))

    def expect(self, organisation_id: UUID) -> None:
        """Who is chosen; what is known about them follows."""
        self._id = organisation_id

    def show_receiver(self, card: OrganisationCard, *, fixed: bool) -> None:
        """Show who is chosen; fixed: the slip is handed out, so it stays."""
        self._id = card.id
        self._drop()
        self._shown = Details(card, None if fixed else self.ask_again)
        self._place.addWidget(self._shown)
        self._asking.hide()
        self._details.show()

    def clear(self) -> None:
        """Nobody is chosen."""
        self._id = None
        self._drop()
        self._details.hide()
        self._asking.show()
        self._search.clear()

    def ask_again(self) -> None:
        """Choose another one."""
        self.clear()
        self.chosen.emit(None)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def setAccessibleDescription(self, description: str) -> None:
        self._search.setAccessibleDescription(description)

    def _take(self) -> None:
        chosen = self._found.value()
        if chosen is not None:
            self._id = chosen
            self.chosen.emit(chosen)

    def _take_only(self) -> None:
        """Return in the search field takes the first one found."""
        self._found.focus_first()

    def _drop(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None


class Details(QWidget):
    """What the directory knows of an agency."""

    def __init__(self, card: OrganisationCard, change: Callable[[], object] | None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = Label(verbatim(card.draft.name), kind="strong", wrap=True)
        top = row(name)
        top.setStretchFactor(name, 1)
        if change is not None:
            button = Button(_("Choose another"), kind="quiet")
            button.clicked.connect(lambda _=False: change())
            top.addWidget(button)
        column.addLayout(top)
        if card.verified_on is None:
            column.addLayout(row(Badge(NOT_VERIFIED, "warn", "alert-triangle"), 1))
        else:
            verified = _("Verified on {day}", day=card.verified_on)
            column.addLayout(row(Badge(verified, "ok", "check"), 1))
        for text in _lines(card):
            column.addWidget(Label(text, wrap=True))


def _lines(card: OrganisationCard) -> Iterator[Text]:
    draft = card.draft
    place = " ".join(part for part in (draft.postcode, draft.city) if part)
    address = ", ".join(part for part in (draft.street, place) if part)
    for text in (address, draft.telephone, draft.stop):
        if text:
            yield verbatim(text)
    if draft.hours:
        yield _("Open: {hours}", hours=" · ".join(draft.hours.splitlines()))
    if draft.appointment_only:
        yield _("Only with an appointment")
    if draft.languages:
        yield _spoken(draft.languages)
    if draft.note:
        yield verbatim(draft.note)


def _spoken(codes: Sequence[str]) -> Msg:
    def names(catalogue: Catalogue) -> str:
        return catalogue.joined(catalogue.language_name(code) for code in codes)

    return _("Speaks: {languages}", languages=names)
