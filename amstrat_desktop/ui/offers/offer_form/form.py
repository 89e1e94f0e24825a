# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of an offer: a name and a kind are enough, the rest helps people to find it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.offers.offers import BRING_LIMIT, SUMMARY_LIMIT, OfferDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.offers.kept_page import EntryForm
from amstrat_desktop.ui.offers.offer_form.choices import OfferChoices
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

EMPTY: Final = OfferDraft()
LANGUAGES_SHOWN: Final = 8


class OfferForm(EntryForm[OfferDraft, OfferChoices]):
    """See `kept_page.EntryForm`."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry[OfferDraft] = Entry(None, EMPTY, EMPTY)
        self.title: Final = QLineEdit()
        self.title.setMaxLength(LINE_LIMIT)
        self.kind: Final = OneOf[str](_("Kind of offer"))
        self.summary: Final = NoteEdit(
            limit=SUMMARY_LIMIT,
            lines=3,
            placeholder=_("For example: We sew together and speak German. Children are welcome."),
        )
        self.level: Final = OneOf[str](_("Language level needed"), optional=True)
        self.level_goal: Final = OneOf[str](_("Level that it leads to"), optional=True)
        self.group: Final = OneOf[str](_("For whom"), optional=True)
        self.languages: Final = ManyOf[str](
            _("Languages in which somebody helps"), first=LANGUAGES_SHOWN
        )
        self.organisation: Final = ChoiceBox[UUID](_("Who holds it"), _("Our office"))
        self.bring: Final = NoteEdit(limit=BRING_LIMIT, lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._what(), self._who(), self._language(), self._more()):
            column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_entry(self, entry: Entry[OfferDraft], choices: OfferChoices) -> None:
        """Show an offer, with what may be chosen."""
        self._entry = entry
        draft = entry.draft
        self.clear_problems()
        self.title.setText(draft.title)
        self.summary.set_text(draft.summary)
        self.bring.set_text(draft.bring)
        for chips, options, code in (
            (self.kind, choices.kinds, draft.kind),
            (self.level, choices.levels, draft.level),
            (self.level_goal, choices.levels, draft.level_goal),
            (self.group, choices.groups, draft.target_group),
        ):
            chips.show_choices(_choices(options))
            chips.set_value(code or None)
        self.languages.show_choices(_choices(choices.languages))
        self.languages.set_values(draft.languages)
        self.organisation.show_choices(
            Choice(row.id, verbatim(row.name)) for row in choices.organisations
        )
        self.organisation.set_value(draft.organisation_id)

    def entry(self) -> Entry[OfferDraft]:
        """What is being changed, with what stands in the form."""
        draft = replace(
            self._entry.draft,
            title=self.title.text(),
            kind=self.kind.value() or "",
            summary=self.summary.text(),
            level=self.level.value() or "",
            level_goal=self.level_goal.value() or "",
            target_group=self.group.value() or "",
            organisation_id=self.organisation.value(),
            bring=self.bring.text(),
            languages=tuple(sorted(self.languages.values())),
        )
        return replace(self._entry, draft=draft)

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _what(self) -> Card:
        # Translators: was es ist (Karte im Formular eines Angebots)
        card = Card(_("What it is"))
        card.add(
            self.field("title", Field(_("Name of the offer"), self.title)),
            self.field("kind", Field(_("Kind of offer"), self.kind)),
            self.field(
                "summary",
                Field(
                    _("In plain words"),
                    self.summary,
                    help_text=_("Stands on the invitation: short sentences, nothing technical."),
                    optional=True,
                ),
            ),
        )
        return card

    def _who(self) -> Card:
        card = Card(_("Who comes, and who holds it"))
        card.add(
            self.field(
                "target_group",
                Field(
                    _("For whom"),
                    self.group,
                    help_text=_("Choose nothing where everybody may come."),
                    optional=True,
                ),
            ),
            self.field(
                "organisation_id",
                Field(
                    _("Who holds it"),
                    self.organisation,
                    help_text=_("For example an agency that counsels in our rooms."),
                ),
            ),
        )
        return card

    def _language(self) -> Card:
        card = Card(_("Language"))
        card.add(
            self.field(
                "level",
                Field(
                    _("Language level needed"),
                    self.level,
                    help_text=_("Choose nothing where no German is needed."),
                    optional=True,
                ),
            ),
            self.field(
                "level_goal", Field(_("Level that it leads to"), self.level_goal, optional=True)
            ),
            self.field(
                "languages",
                Field(_("Languages in which somebody helps"), self.languages, optional=True),
            ),
        )
        return card

    def _more(self) -> Card:
        card = Card(_("On the invitation"))
        card.add(
            self.field(
                "bring",
                Field(
                    _("What to bring along"),
                    self.bring,
                    help_text=_("One thing a line."),
                    optional=True,
                ),
            )
        )
        return card

    def _connect(self) -> None:
        self.title.textChanged.connect(self.changed)
        for part in (
            self.kind,
            self.summary,
            self.level,
            self.level_goal,
            self.group,
            self.languages,
            self.organisation,
            self.bring,
        ):
            part.changed.connect(self.changed)


def _choices(options: Iterable[Option]) -> list[Choice[str]]:
    return [Choice(option.code, option.label, hint=option.hint) for option in options]
