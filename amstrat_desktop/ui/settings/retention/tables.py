# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of what is due, of the terms, of holds and limits, and of the protocol."""

from collections.abc import Callable, Collection
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext
from amstrat_desktop.services.retention.due import DueItem
from amstrat_desktop.services.retention.holds import HoldCard
from amstrat_desktop.services.retention.runs import RunCard
from amstrat_desktop.services.retention.terms import TermCard
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.settings.retention.presenter import Kept
from amstrat_desktop.ui.widgets.table_model import Column

# Translators: legal hold (Löschsperre: nichts davon darf gelöscht werden)
HOLD: Final = _("Legal hold")
# Translators: Einschränkung der Verarbeitung (Art. 18 DSGVO)
LIMIT: Final = _("Processing limited")


def due_columns(stays: Callable[[], Collection[UUID]]) -> tuple[Column[DueItem], ...]:
    """stays: the keys that are not to be erased this time."""

    def fate(item: DueItem, words: Catalogue) -> str:
        kept = item.key in stays()
        # Translators: in a list of what is due: stays this time, or is erased
        said = pgettext("due", "Stays for now") if kept else pgettext("due", "Is erased")
        return words.text(said)

    return (
        Column[DueItem](_("Record"), _due, width=0),
        # Translators: Art der Daten, and until when they were to be kept
        Column[DueItem](pgettext("due", "Kind of data"), _kind, width=300),
        Column[DueItem](pgettext("due", "Now"), fate, width=130),
    )


def _due(item: DueItem, words: Catalogue) -> str:
    return lines(words.text(item.name), words.text(item.because))


def _kind(item: DueItem, words: Catalogue) -> str:
    until = words.text(_("kept until {day}", day=item.until))
    return lines(words.text(item.data_class.label), until)


def _class(card: TermCard, words: Catalogue) -> str:
    return lines(words.text(card.rule.data_class.label), words.text(card.rule.data_class.trigger))


def _term(card: TermCard, words: Catalogue) -> str:
    return lines(words.text(_said(card)), _coming(card, words))


def _said(card: TermCard) -> Msg:
    return card.rule.words if card.changeable else card.rule.data_class.way


def _coming(card: TermCard, words: Catalogue) -> str:
    coming = card.coming
    if coming is None or coming.valid_from is None:
        return ""
    return words.text(_("From {day} on: {term}", day=coming.valid_from, term=coming.words))


def _ground(card: TermCard, words: Catalogue) -> str:
    if not card.changeable:
        return ""
    since = card.rule.valid_from
    if since is None:
        # Translators: Vorschlag des Programms (a term that the office has not set itself)
        return lines(words.text(card.rule.ground), words.text(_("Proposal of the program")))
    set_by = _("set by {name}, from {day} on", name=card.set_by, day=since)
    return lines(words.text(card.rule.ground), words.text(set_by))


TERMS: Final = (
    Column[TermCard](_("What"), _class, width=320),
    Column[TermCard](_("Kept for"), _term, width=230),
    Column[TermCard](_("Ground"), _ground, width=0),
)


def _whose(kept: Kept, words: Catalogue) -> str:
    what = HOLD if isinstance(kept, HoldCard) else LIMIT
    return lines(words.text(kept.name), words.text(what))


def _why(kept: Kept, words: Catalogue) -> str:
    said = dotted(words, words.day(kept.since), kept.set_by, _until(kept, words))
    if isinstance(kept, HoldCard):
        return lines(" ".join(kept.reason.split()), said)
    return lines(words.text(kept.ground.label), dotted(words, said, " ".join(kept.words.split())))


def _until(kept: Kept, words: Catalogue) -> str:
    if not isinstance(kept, HoldCard) or kept.until is None:
        return ""
    return words.text(_("until {day}", day=kept.until))


KEPT: Final = (
    Column[Kept](_("Who"), _whose, width=260),
    Column[Kept](_("Why"), _why, width=0),
)


def _when(run: RunCard, words: Catalogue) -> str:
    return lines(words.moment(run.at), run.by)


def _what(run: RunCard, words: Catalogue) -> str:
    counted = (f"{words.text(name.label)}: {words.number(number)}" for name, number in run.counts)
    return lines(words.text(run.cause.label), dotted(words, *counted))


RUNS: Final = (
    Column[RunCard](_("When"), _when, width=180),
    Column[RunCard](_("What"), _what, width=0),
    Column[RunCard](_("Records"), lambda run, w: w.number(run.number), width=110, number=True),
)
