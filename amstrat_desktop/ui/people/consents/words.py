# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consents, refusals and what was told, as plain sentences."""

from collections.abc import Callable, Iterable
from datetime import date

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import (
    BASIS_LABELS,
    DATA_LABELS,
    DISCLOSURE_WAY_LABELS,
    HOW_LABELS,
    LEGAL_KIND_LABELS,
    PURPOSE_LABELS,
    DataCategory,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.services.consent_records import RUNS_OUT_DAYS, ConsentCard
from amstrat_desktop.services.disclosure_records import DisclosureLine
from amstrat_desktop.services.withdrawals import Consequences

Said = Callable[[Catalogue], str]


def listed(data: Iterable[DataCategory]) -> Said:
    """Categories as “a, b and c” in the reader's language."""
    found = tuple(data)
    return lambda catalogue: catalogue.joined(catalogue.text(DATA_LABELS[one]) for one in found)


def allowed(card: ConsentCard) -> Msg:
    """What a consent allows, without its end: “May tell Jobcenter Bochum: name, language.”"""
    data, agency = listed(card.data), card.receiver
    if card.legal_kind is LegalKind.RELEASE:
        if card.purpose is Purpose.AGENCY_ANSWERS:
            # Translators: {agency} ist uns gegenüber von der Schweigepflicht entbunden: {data}.
            return _("{agency} is released from secrecy towards us: {data}.",
                     agency=agency, data=data)  # fmt: skip
        # Translators: Wir sind gegenüber {agency} von der Schweigepflicht entbunden: {data}.
        return _("Released from secrecy towards {agency}: {data}.", agency=agency, data=data)
    sentences: dict[Purpose, Msg] = {
        # Translators: Wir dürfen uns wieder melden: {data}.
        Purpose.CONTACT_AGAIN: _("May get in touch again: {data}.", data=data),
        # Translators: Wir dürfen {agency} sagen: {data}.
        Purpose.TELL_AGENCY: _("May tell {agency}: {data}.", agency=agency, data=data),
        # Translators: {agency} darf uns antworten: {data}.
        Purpose.AGENCY_ANSWERS: _("{agency} may answer us: {data}.", agency=agency, data=data),
        # Translators: Eine Dolmetscherin oder ein Dolmetscher darf dabei sein: {data}.
        Purpose.INTERPRETER: _("An interpreter may be present: {data}.", data=data),
        # Translators: Besondere Daten, wir dürfen {agency} sagen: {data}.
        Purpose.SPECIAL: _("May tell {agency} special data: {data}.", agency=agency, data=data),
    }
    if card.purpose in sentences:
        return sentences[card.purpose]
    return _of_lists(card, data)


def _of_lists(card: ConsentCard, data: Said) -> Msg:
    agency = card.receiver
    if card.purpose is Purpose.FUNDER:
        if agency:
            # Translators: Wir dürfen dem Fördergeber {agency} geben: {data}.
            return _("May give the funder {agency}: {data}.", agency=agency, data=data)
        return _("May give the funder: {data}.", data=data)
    if agency:
        # Translators: Darf auf der Kursliste von {agency} stehen: {data}.
        return _("May stand in a list of {agency}: {data}.", agency=agency, data=data)
    return _("May stand in a course list: {data}.", data=data)


def refused(card: ConsentCard) -> Msg:
    """What somebody did not want: “Refused on 3.4.: we may tell an agency (Jobcenter).”"""
    what: Msg = PURPOSE_LABELS[card.purpose]
    if card.receiver:
        what = _("{what} ({agency})", what=what, agency=card.receiver)
    return _("Refused on {day}: {what}", day=card.given_on, what=what)


def end(card: ConsentCard) -> Msg | None:
    """Until when it holds, or when and how it ended."""
    if card.standing is Standing.WITHDRAWN and card.withdrawn_at is not None:
        return _(
            "Withdrawn on {day}, noted by {name}.",
            day=office_day(card.withdrawn_at),
            name=card.withdrawn_by_name,
        )
    if card.standing is Standing.OVERTAKEN:
        return _("No longer holds: the person said no later.")
    if card.expires_on is None:
        return None
    if card.standing is Standing.EXPIRED:
        return _("Ran out on {day}.", day=card.expires_on)
    return _("Until {day}.", day=card.expires_on)


def circumstances(card: ConsentCard) -> Msg:
    """How it was given: “Consent (GDPR), signed on paper on 3.4. (Arabic), noted by Ada.”"""
    how: Msg = HOW_LABELS[card.how]
    if card.how is How.SPOKEN and card.spoken_reason:
        how = _("{how}: {reason}", how=how, reason=card.spoken_reason)
    elif card.form_language:
        code = card.form_language
        how = _("{how} ({language})", how=how, language=lambda c: c.language_name(code))
    if card.given_by is GivenBy.GUARDIAN:
        how = _("{how}, by {guardian}", how=how, guardian=card.guardian_name)
    return _(
        "{kind} · {how} · {day} · noted by {name}",
        kind=LEGAL_KIND_LABELS[card.legal_kind],
        how=how,
        day=card.given_on,
        name=card.created_by_name,
    )


def runs_out(card: ConsentCard, today: date) -> Msg | None:
    """Said beside a consent that ends soon; a prolongation is a new consent."""
    if card.standing is not Standing.VALID or card.expires_on is None:
        return None
    days = (card.expires_on - today).days
    if days > RUNS_OUT_DAYS:
        return None
    if days == 0:
        return _("Runs out today")
    if days == 1:
        return _("Runs out tomorrow")
    return ngettext("Runs out in {count} day", "Runs out in {count} days", days)


def consequences(found: Consequences) -> tuple[Msg, ...]:
    """What a withdrawal means, sentence by sentence, before it is done."""
    said = [_("From now on nothing is printed or sent under it. Only a new consent undoes this.")]
    count = len(found.consents) - 1
    if count:
        said.append(ngettext("{count} more consent to the same ends with it.",
                             "{count} more consents to the same end with it.", count))  # fmt: skip
    said += _ending_referrals(found)
    if found.told:
        names = [one.name for one in found.told]
        task = _("You get a task for today to inform: {agencies}.",
                 agencies=lambda c: c.joined(names))  # fmt: skip
        said.append(task)
    if found.child_names:
        said.append(
            ngettext(
                "The first name of {count} child is removed from the household.",
                "The first names of {count} children are removed from the household.",
                found.child_names,
            )
        )
    return tuple(said)


def _ending_referrals(found: Consequences) -> list[Msg]:
    """What becomes of referrals and of slips that are out."""
    said: list[Msg] = []
    numbers = [one.number for one in found.referrals]
    if numbers:
        said.append(
            ngettext(
                "The referral {numbers} ends as “consent revoked”.",
                "The referrals {numbers} end as “consent revoked”.",
                len(numbers),
                numbers=lambda c: c.joined(numbers),
            )
        )
    if found.slips:
        out = found.slips
        said.append(
            _(
                "Already out and not to be called back: {slips}.",
                slips=lambda c: c.joined(
                    f"{slip.number} ({c.day(office_day(slip.printed_at))})" for slip in out
                ),
            )
        )
    return said


def told(line: DisclosureLine) -> Msg:
    """“Jobcenter Bochum: name, language.”"""
    return _("{receiver}: {data}.", receiver=line.receiver, data=listed(line.data))


def ground(line: DisclosureLine) -> Msg:
    """When, how, by whom, on which ground."""
    basis: Msg = BASIS_LABELS[line.basis]
    if line.consent_on is not None:
        basis = _("{basis} of {day}", basis=basis, day=line.consent_on)
    if line.way is None:
        return _("{moment} · {name} · {basis}", moment=line.at, name=line.staff_name, basis=basis)
    return _(
        "{moment} · {way} · {name} · {basis}",
        moment=line.at,
        way=DISCLOSURE_WAY_LABELS[line.way],
        name=line.staff_name,
        basis=basis,
    )


def emergency(line: DisclosureLine) -> Msg:
    """Why it was told without consent, who decided it, whether the person knows."""
    knows: Msg = (
        pgettext("emergency", "The person was told.")
        if line.person_told
        else pgettext("emergency", "The person was not told.")
    )
    return _(
        "{reason} Decided by {name}. {knows}",
        reason=line.reason,
        name=line.decided_by,
        knows=knows,
    )
