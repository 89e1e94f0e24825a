# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing people over to a colleague (*Fallübergabe*)."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class HandoverState(StrEnum):
    """Where a handover stands; nothing moves before it is accepted."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


HANDOVER_STATE_LABELS: Final[dict[HandoverState, Msg]] = {
    # Translators: state of a handover: angeboten
    HandoverState.OFFERED: pgettext("handover", "Offered"),
    # Translators: state of a handover: angenommen
    HandoverState.ACCEPTED: pgettext("handover", "Accepted"),
    # Translators: state of a handover: abgelehnt
    HandoverState.DECLINED: pgettext("handover", "Declined"),
    # Translators: state of a handover: zurückgezogen
    HandoverState.WITHDRAWN: pgettext("handover", "Withdrawn"),
}


class Informed(StrEnum):
    """Whether the person knows that somebody else will be there for them."""

    YES = "yes"
    NO = "no"
    NOT_POSSIBLE = "not_possible"


INFORMED_LABELS: Final[dict[Informed, Msg]] = {
    # Translators: the person was told of the change of counsellor
    Informed.YES: _("Told"),
    # Translators: the person does not know of the change of counsellor yet
    Informed.NO: _("Not told yet"),
    # Translators: the person could not be reached before the change of counsellor
    Informed.NOT_POSSIBLE: _("Could not be told"),
}

HANDOVER_REASONS: Final = (
    # Translators: why people are handed over to a colleague (Grund der Übergabe)
    Entry("leaves", _("Leaves the office")),
    # Translators: Elternzeit
    Entry("parental_leave", _("Parental leave")),
    # Translators: längere Krankheit oder Abwesenheit
    Entry("absence", _("Long absence")),
    # Translators: Zuständigkeit für ein anderes Gebiet
    Entry("other_area", _("Now works in another area")),
    # Translators: Sprache oder Sprachmittlung passt besser
    Entry("language", _("The colleague speaks the person's language")),
    # Translators: andere Fachlichkeit gefragt
    Entry("expertise", _("Other expertise is needed")),
    # Translators: Wunsch der ratsuchenden Person
    Entry("wish", _("The person wishes it")),
    # Translators: Befangenheit (the counsellor knows the person privately)
    Entry("conflict_of_interest", _("The counsellor knows the person privately")),
    # Translators: Fallzahlen ausgleichen
    Entry("workload", _("To share the work")),
    # Translators: the handover of somebody is taken back
    Entry("back", _("Back to the colleague from before")),
    Entry("other", pgettext("handover", "Another reason")),
)
