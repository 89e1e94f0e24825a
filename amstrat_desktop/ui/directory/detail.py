# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One agency: how far its data can be trusted, what to do with it, and what is known."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import Catalogue, Msg, _, isolate, ngettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.directory import OrganisationCard, OrganisationDraft
from amstrat_desktop.ui.directory.standing import Standing
from amstrat_desktop.ui.directory.words import (
    address,
    kind_of,
    missing_line,
    named,
    referrals_line,
)
from amstrat_desktop.ui.translations import translate_button
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.flow import FlowLayout
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.page import scrolled_in_card

_LINES: Final = (
    ("phone", "telephone", _("Telephone")),
    ("printer", "fax", _("Fax")),
    ("mail", "email", _("E-mail")),
)


class Detail(Card):
    """today: the clock. Intents: refer_wanted, edit_wanted, translate_wanted, retire_wanted."""

    refer_wanted = Signal()
    edit_wanted = Signal()
    translate_wanted = Signal()
    retire_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.body.setContentsMargins(0, 4, 0, 4)
        self._name = Label(kind="heading", wrap=True)
        self._kind = Label(kind="muted", wrap=True)
        self.standing: Final = Standing()
        self.refer: Final = Button(_("Refer someone here"), kind="primary", icon="send")
        self.refer.clicked.connect(self.refer_wanted)
        self.edit: Final = Button(_("Edit"), icon="pencil")
        self.edit.clicked.connect(self.edit_wanted)
        self.more: Final = MenuButton(_("More"), "dots")
        self._retire = self.more.menu_shown.addAction("")
        self._retire.triggered.connect(self.retire_wanted)
        self.translate: Final = translate_button()
        self.translate.clicked.connect(self.translate_wanted)
        self._facts = Facts()
        self._missing = Label(kind="small", wrap=True)
        self.empty: Final = EmptyState(
            "map-search",
            _("No agency chosen yet"),
            _("Choose one in the list, or press Ctrl+N to add one."),
        )
        self._arrange()
        bind(self, (_text_of(self._retire), _("Offer it no longer")))

    def show_card(self, card: OrganisationCard, labels: Labels) -> None:
        """Show an agency."""
        draft = card.draft
        self._name.say(verbatim(draft.name))
        self._kind.say(kind_of(labels, draft.kind))
        self.standing.show_card(card, self._today())
        offered = card.retired_on is None
        self.refer.setVisible(offered)
        self.more.setVisible(offered)
        self._facts.show_facts(_facts(card, labels))
        self._missing.say(lambda words: missing_line(draft, words))
        self._missing.setVisible(bool(self._missing.text()))
        self.empty.hide()
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        inside = QVBoxLayout()
        inside.setSpacing(12)
        for part in (self._name, self._kind, self.standing):
            inside.addWidget(part)
        steps = FlowLayout(spacing=8)  # Beside the list there may be room for one of them only.
        for button in (self.refer, self.edit, self.more):
            steps.addWidget(button)
        inside.addLayout(steps)
        inside.addWidget(line())
        inside.addWidget(self._facts)
        inside.addWidget(self._missing)
        inside.addLayout(row(self.translate, 1))
        inside.addStretch(1)
        self._scroll = scrolled_in_card(inside)
        self._scroll.hide()
        self.add(self._scroll, self.empty)


def _text_of(action: QAction) -> Callable[[str], None]:
    return action.setText


def _facts(card: OrganisationCard, labels: Labels) -> Iterator[Fact]:
    draft = card.draft
    yield Fact("send", _("Referrals"), referrals_line(card))
    if address(draft):
        yield Fact("map-pin", _("Address"), verbatim(address(draft)))
    if draft.stop:
        yield Fact("map-search", _("Stop and way"), verbatim(draft.stop))
    for icon, field, name in _LINES:
        if getattr(draft, field):
            # Isolated: numbers keep their order in Arabic, too.
            yield Fact(icon, name, verbatim(isolate(getattr(draft, field))))
    if draft.contact_person:
        yield Fact("users", _("Contact person"), verbatim(draft.contact_person))
    if draft.hours or draft.appointment_only:
        yield Fact("clock", _("Opening hours"), _hours(draft))
    if draft.languages:
        yield Fact("language", _("Languages"), _named(labels, ListName.LANGUAGE, draft.languages))
    if draft.documents:
        yield Fact(
            "file-text", _("What to bring"), _listed(labels, ListName.DOCUMENT, draft.documents)
        )
    yield from _about_referring(draft)
    if draft.note:
        yield Fact("info-circle", _("Note"), verbatim(draft.note))


def _about_referring(draft: OrganisationDraft) -> Iterator[Fact]:
    if not draft.accepts_slip:
        yield Fact("ban", _("Referral slip"), _("Does not take people with our slip"))
    if draft.response_days is not None:
        days = ngettext("Within {count} day", "Within {count} days", draft.response_days)
        yield Fact("calendar-event", _("Usually answers"), days)


def _hours(draft: OrganisationDraft) -> Text:
    only: Msg = _("Only with an appointment")

    def say(words: Catalogue) -> str:
        parts = [draft.hours, words.text(only) if draft.appointment_only else ""]
        return "\n".join(part for part in parts if part)

    return say


def _named(labels: Labels, list_name: ListName, codes: tuple[str, ...]) -> Text:
    return lambda words: words.joined(named(words, labels, list_name, codes))


def _listed(labels: Labels, list_name: ListName, codes: tuple[str, ...]) -> Text:
    return lambda words: "\n".join(named(words, labels, list_name, codes))
