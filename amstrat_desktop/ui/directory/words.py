# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an agency's data is put into words. No Qt here."""

from collections.abc import Iterable

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.directory import OrganisationCard, OrganisationDraft
from amstrat_desktop.services.directory_list import OrganisationRow


def verified_line(row: OrganisationRow, words: Catalogue) -> str:
    """Whether somebody made sure of it, in two short lines of the list."""
    if row.retired:
        return words.text(_("No longer offered"))
    if row.verified_on is not None:
        return "\n".join((words.text(_("Confirmed")), words.day(row.verified_on)))
    first = words.text(_("Not verified yet"))
    if row.source_year is None:
        return first
    return "\n".join((first, words.text(_("Data of {year}", year=str(row.source_year)))))


def verified_sentence(card: OrganisationCard) -> Msg:
    """The same as a sentence, with the name of who did it."""
    if card.verified_on is not None:
        return _("Confirmed on {day} by {name}.", day=card.verified_on, name=card.verified_by_name)
    if card.source_year is not None:
        return _("Not verified yet (data of {year}).", year=str(card.source_year))
    return _("Not verified yet.")


def kind_of(labels: Labels, code: str) -> Msg:
    """The name of a kind of organisation."""
    return labels(ListName.ORGANISATION_KIND, code)


def named(words: Catalogue, labels: Labels, list_name: ListName, codes: Iterable[str]) -> list[str]:
    """The names of codes, in one language."""
    return [words.text(labels(list_name, code)) for code in codes]


def address(draft: OrganisationDraft) -> str:
    """Street and place on two lines, as on an envelope."""
    place = f"{draft.postcode} {draft.city}".strip()
    return "\n".join(part for part in (draft.street, place) if part)


def referrals_line(card: OrganisationCard) -> Msg:
    """How many people we referred there wait for an answer."""
    if not card.referrals:
        return _("No open referral")
    return ngettext("{count} open referral", "{count} open referrals", card.referrals)


MISSING = {
    "telephone": _("telephone"),
    "hours": _("opening hours"),
    "stop": _("bus or tram stop"),
    "languages": _("languages"),
    "documents": _("what to bring"),
}
"""What a slip wants to say about a receiver, by field."""


def missing_line(draft: OrganisationDraft, words: Catalogue) -> str:
    """What nobody wrote down yet; "" where all is known."""
    names = [words.text(name) for field, name in MISSING.items() if not getattr(draft, field)]
    if not names:
        return ""
    return words.text(_("Not known yet: {fields}.", fields=words.joined(names)))
