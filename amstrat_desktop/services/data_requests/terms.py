# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept, in plain sentences for the people whose data it is."""

from collections.abc import Mapping
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.retention import DataClass

_MONTHS_OF_A_YEAR: Final = 12

_PLAINLY: Final[Mapping[DataClass, Msg]] = {
    # Translators: Leichte Sprache: Name und Telefon, wenn keine Begleitung läuft
    DataClass.PERSON: _("Your name and how to reach you, when we no longer support you"),
    # Translators: Was wir zu einer Begleitung aufgeschrieben haben
    DataClass.CASE: _("What we wrote down about a longer support"),
    # Translators: Scheine und Nummern des Jobcenters
    DataClass.REFERRAL_PAPERS: _("Slips, and numbers of the Jobcenter"),
    # Translators: Einwilligungen, und wem wir was gesagt haben
    DataClass.PROOF: _("Your consents, and what we told to whom"),
    # Translators: Listen von Kursen
    DataClass.BOOKING: _("Lists of courses"),
    DataClass.PLACEMENT: _("What we wrote down about work and internships"),
    # Translators: Ihr Kennwort, wenn Sie ohne Namen kommen
    DataClass.RECOGNITION_CODE: _("A code word of your choice, when you come without a name"),
}


class Kept(Protocol):
    """A term; see `base.vocabulary.retention.Term` and `services.retention.terms.Rule`."""

    @property
    def months(self) -> int | None: ...
    @property
    def to_year_end(self) -> bool: ...


def kept_sentences(terms: Mapping[DataClass, Kept]) -> tuple[Msg, ...]:
    """A sentence for each class that matters to a person."""
    return tuple(
        _(
            # Translators: {what}: {term} {trigger}, for example: Listen von Kursen: 3 Jahre ab dem
            # Ende des Durchgangs.
            "{what}: {term} {trigger}.",
            what=label,
            term=_span(terms[data_class]),
            trigger=data_class.trigger,
        )
        for data_class, label in _PLAINLY.items()
        if data_class in terms
    )


def _span(term: Kept) -> Msg:
    if term.months is None:
        # Translators: dauerhaft (how long something is kept)
        return _("for good")
    years, months = divmod(term.months, _MONTHS_OF_A_YEAR)
    if months or years <= 1:
        length = ngettext("{count} month", "{count} months", term.months)
    else:
        length = ngettext("{count} year", "{count} years", years)
    if term.to_year_end:
        # Translators: 3 Jahre und bis zum Ende dieses Jahres
        return _("{term} and to the end of that year", term=length)
    return length
