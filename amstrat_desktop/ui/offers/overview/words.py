# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the overview of a run says. No Qt here."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, Msg, _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import SESSION_STATUS_LABELS, RunStatus, SessionStatus
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.recurrence import words_of_rule
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.sessions import SessionRow
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.facts import Fact

DURATION: Final = _("Minutes")
ROOM: Final = _("Room")
# Translators: Thema des Termins
TOPIC: Final = pgettext("meeting", "Topic")
# Translators: was der Pilot gezeigt hat
ANSWER: Final = _("What it showed")

TOLD: Final[dict[RunStatus, Msg]] = {
    RunStatus.PLANNED: _("The run is planned again; nobody can book it."),
    RunStatus.OPEN: _("The run is open: people can book."),
    RunStatus.RUNNING: _("The run has begun."),
    RunStatus.ENDED: _("The run is ended."),
    RunStatus.CANCELLED: _("The run is cancelled."),
}


def weekday(words: Catalogue, day_index: int) -> str:
    """The short name of a weekday, 0 is Monday."""
    return str(words.locale.days["stand-alone"]["abbreviated"][day_index])


def meeting_when(row: SessionRow, words: Catalogue) -> str:
    """“Tue 17.03.2026”, below it “10:00–12:00”."""
    start = row.starts_at.astimezone(OFFICE_ZONE)
    end = row.starts_at + timedelta(minutes=row.duration)
    day = f"{weekday(words, start.weekday())} {words.day(start)}"
    span = f"{words.clock(row.starts_at)}–{words.clock(end)}"
    return lines(day, span)


def meeting_what(row: SessionRow, words: Catalogue) -> str:
    """Topic and room, below it what is unusual."""
    free = ", ".join(words.text(one.name) for one in row.free)
    moved = added = ""
    if row.rule_day is None:
        added = words.text(_("added by hand"))
    elif row.moved:
        moved = words.text(_("moved from {day}", day=row.rule_day))
    return lines(dotted(words, row.topic, row.room) or "–", dotted(words, free, moved, added))


def meeting_status(row: SessionRow, words: Catalogue) -> str:
    """Its state, below it why it is off, or how many came."""
    status = words.text(SESSION_STATUS_LABELS[row.status])
    if row.status is SessionStatus.CANCELLED:
        return lines(status, row.cancel_reason)
    if row.headcount is not None:
        came = row.headcount + (row.headcount_children or 0)
        return lines(status, words.text(ngettext("{count} came", "{count} came", came)))
    return status


def facts(card: RunCard, labels: Labels) -> Iterator[Fact]:
    """What is on record of a run and its offer."""
    draft, offer = card.draft, card.offer.draft
    if offer.summary:
        yield Fact("info-circle", _("In plain words"), verbatim(offer.summary))
    yield Fact("calendar-event", _("When"), _rhythm(card))
    if card.site or card.room or card.area:
        place = tuple(dict.fromkeys(name for name in (card.site, card.room, card.area) if name))
        yield Fact("map-pin", _("Where"), lambda words: dotted(words, *place))
    if draft.leader or card.offer.organisation:
        held = (draft.leader, card.offer.organisation)
        # Translators: wer den Kurs leitet oder anbietet
        yield Fact("user", _("Held by"), lambda words: dotted(words, *held))
    if card.staff_name:
        yield Fact("heart", _("Responsible here"), verbatim(card.staff_name))
    yield from _for_whom(card, labels)
    yield from _terms(card)
    if offer.bring:
        yield Fact("list-check", _("To bring"), verbatim(offer.bring))
    if card.cancel_reason:
        yield Fact("ban", _("Why it was cancelled"), verbatim(card.cancel_reason))


def _rhythm(card: RunCard) -> Text:
    draft = card.draft
    hours, minutes = divmod(draft.clock, 60)
    ends_hours, ends_minutes = divmod(draft.clock + draft.duration, 60)
    span = f"{hours:02}:{minutes:02}–{ends_hours % 24:02}:{ends_minutes:02}"

    def say(words: Catalogue) -> str:
        held = ngettext("{count} meeting", "{count} meetings", card.meetings)
        off = ngettext("{count} off", "{count} off", card.meetings_cancelled)
        rule = words.text(words_of_rule(draft.rule)) if draft.rule else ""
        first = dotted(words, rule, span)
        called_off = words.text(off) if card.meetings_cancelled else ""
        return lines(first, dotted(words, words.text(held), called_off))

    return say


def _for_whom(card: RunCard, labels: Labels) -> Iterator[Fact]:
    offer = card.offer.draft
    if offer.target_group:
        yield Fact("users", _("For whom"), labels(ListName.TARGET_GROUP, offer.target_group))
    if offer.level or offer.level_goal:
        needed = labels(ListName.LANGUAGE_LEVEL, offer.level)
        goal = labels(ListName.LANGUAGE_LEVEL, offer.level_goal)

        def say(words: Catalogue) -> str:
            parts = []
            if offer.level:
                parts.append(words.text(_("needed: {level}", level=needed)))
            if offer.level_goal:
                parts.append(words.text(_("leads to: {level}", level=goal)))
            return dotted(words, *parts)

        yield Fact("star", _("Language level"), say)
    if offer.languages:
        spoken = [labels(ListName.LANGUAGE, code) for code in offer.languages]
        yield Fact(
            "language",
            _("Languages there"),
            lambda words: words.joined(words.text(one) for one in spoken),
        )


def _terms(card: RunCard) -> Iterator[Fact]:
    draft = card.draft
    if draft.bookable:
        yield Fact("users", pgettext("course", "Places"), _places(card))
    cost = draft.cost

    def said(words: Catalogue) -> str:
        if not cost:
            return words.text(_("free of charge"))
        amount = words.number(Decimal(cost) / 100)
        return words.text(_("{amount} €", amount=amount))

    # Translators: Kosten für die Teilnehmenden
    yield Fact("file-text", _("Costs for participants"), said)
    if draft.funding:
        # Translators: Förderung (woher das Geld kommt)
        yield Fact("building", _("Funding"), verbatim(draft.funding))


def _places(card: RunCard) -> Text:
    draft = card.draft

    def say(words: Catalogue) -> str:
        most = words.text(_("at most {count}", count=draft.places_max))
        least = words.text(_("starts with {count}", count=draft.places_min))
        term = ngettext(
            "an offered place is kept for {count} day",
            "an offered place is kept for {count} days",
            draft.term_days,
        )
        order = words.text(_("priority goes before the date on the waiting list"))
        return lines(
            dotted(words, most, least if draft.places_min else ""),
            words.text(term),
            order if draft.priority_first else "",
        )

    return say
