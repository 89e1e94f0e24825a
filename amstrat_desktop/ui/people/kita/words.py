# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the search for a childcare place is put into words. No Qt here."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from amstrat_desktop.base.ages import age_in_words
from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.households import (
    CHILDCARE_LABELS,
    GAPS,
    ROLE_LABELS,
    Childcare,
    MemberRole,
)
from amstrat_desktop.base.vocabulary.kita import CARE_KIND_LABELS, ApplicationStatus
from amstrat_desktop.services.kita_records import (
    ApplicationCard,
    ChildSearch,
    LetterLine,
    Proposal,
    waited_in_words,
)
from amstrat_desktop.ui.lines import dotted

if TYPE_CHECKING:
    from amstrat_desktop.ui.widgets.badge import BadgeTone

# Translators: noch nichts gesagt (about how a child is cared for)
NOTHING_SAID: Final = pgettext("childcare", "nothing yet")

STATUS_LOOKS: "Final[Mapping[ApplicationStatus, tuple[BadgeTone, str]]]" = MappingProxyType(
    {
        ApplicationStatus.APPLIED: ("warn", "clock"),
        ApplicationStatus.LISTED: ("warn", "list-check"),
        ApplicationStatus.ACCEPTED: ("ok", "check"),
        ApplicationStatus.DECLINED: ("plain", "ban"),
        ApplicationStatus.WITHDRAWN: ("plain", "minus"),
    }
)


def called(child: ChildSearch, on: date) -> Msg:
    """The name; of a child without one its age."""
    if child.name is not None:
        return child.name
    role = ROLE_LABELS[MemberRole.CHILD]
    if child.birth_year is None:
        return role
    return _("{role}, {age}", role=role, age=age_in_words(child.birth_year, on))


def state_badge(child: ChildSearch) -> "tuple[Msg, BadgeTone, str] | None":
    """How the household says that the child is cared for; None while it says nothing."""
    if not child.childcare:
        return None
    state = Childcare(child.childcare)
    label = state_label(child.childcare, child.since)
    if state in GAPS:
        return label, "warn", "alert-triangle"
    return (label, "ok", "check") if state is Childcare.CARED_FOR else (label, "plain", "minus")


def state_label(childcare: str, since: date | None) -> Msg:
    """A state in words, with its day."""
    if not childcare:
        return NOTHING_SAID
    if childcare == Childcare.APPLIED and since is not None:
        return _("Applied for since {day}", day=since)
    return CHILDCARE_LABELS[Childcare(childcare)]


def proposal_sentence(child: ChildSearch, proposal: Proposal) -> Msg | None:
    """What the applications say, beside what the household says; None where nothing."""
    if proposal.childcare is not None:
        return _(
            "The applications say “{new}”, the household says “{old}”.",
            new=state_label(proposal.childcare.value, proposal.since),
            old=state_label(child.childcare, child.since),
        )
    if proposal.starts_on is None:
        return None
    return _(
        "A place is promised from {day}. On that day “{state}” is proposed here.",
        day=proposal.starts_on,
        state=CHILDCARE_LABELS[Childcare.CARED_FOR],
    )


def waiting(card: ApplicationCard) -> Msg:
    """The waiting time as somebody would say it."""
    time = waited_in_words(card.waited)
    if card.waits:
        # Translators: wartet seit 3 Monaten (time: “3 Monate”)
        return _("Waiting time so far: {time}", time=time)
    # Translators: Antwort nach 3 Monaten (time: “3 Monate”)
    return _("Time until the answer: {time}", time=time)


def details(card: ApplicationCard) -> Callable[[Catalogue], str]:
    """What was applied for, and when."""
    draft = card.draft

    def text(words: Catalogue) -> str:
        parts = [words.text(CARE_KIND_LABELS[draft.care_kind])]
        if draft.hours:
            hours = ngettext("{count} hour a week", "{count} hours a week", draft.hours)
            parts.append(words.text(hours))
        # Translators: beantragt am {day}
        parts.append(words.text(_("applied on {day}", day=card.applied_on)))
        if draft.wanted_from is not None:
            # Translators: gewünscht ab {day}
            parts.append(words.text(_("wanted from {day}", day=draft.wanted_from)))
        return dotted(words, *parts)

    return text


def letter_line(letter: LetterLine) -> Msg:
    """One letter that left the house."""
    both = ["de"] if letter.language == "de" else ["de", letter.language]
    language = " + ".join(LANGUAGES[code].endonym for code in both)
    if not letter.recipient:
        return _(
            "Letter of {day} to every nursery ({language})",
            day=letter.issued_on,
            language=verbatim(language),
        )
    return _(
        "Letter of {day} to {name} ({language})",
        day=letter.issued_on,
        name=letter.recipient,
        language=verbatim(language),
    )
