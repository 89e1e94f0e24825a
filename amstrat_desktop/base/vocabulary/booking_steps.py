# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to a booking, as its history tells it."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class BookingStep(StrEnum):
    """STATUS: the status after it says what happened. TERM_OVER: by the program, not a person.

    TAKEN_BACK: the step before it was a mistake. SIGNALLED: a need signal was written.
    """

    BOOKED = "booked"
    STATUS = "status"
    EDITED = "edited"
    CHILDREN = "children"
    ALONE = "alone"
    TERM_OVER = "term_over"
    RUN_ENDED = "run_ended"
    RUN_CANCELLED = "run_cancelled"
    RUN_REOPENED = "run_reopened"
    REOPENED = "reopened"
    TAKEN_BACK = "taken_back"
    SIGNALLED = "signalled"


BOOKING_STEP_LABELS: Final[dict[BookingStep, Msg]] = {
    # Translators: angemeldet
    BookingStep.BOOKED: pgettext("booking step", "Booked"),
    # Translators: Stand geändert
    BookingStep.STATUS: pgettext("booking step", "Status"),
    # Translators: Angaben geändert
    BookingStep.EDITED: pgettext("booking step", "Details changed"),
    # Translators: Kinder geändert
    BookingStep.CHILDREN: pgettext("booking step", "Children changed"),
    # Translators: kommt ohne Platz für ein Kind
    BookingStep.ALONE: pgettext("booking step", "Comes without a place for a child"),
    # Translators: Frist abgelaufen
    BookingStep.TERM_OVER: pgettext("booking step", "The term to answer passed"),
    # Translators: Durchgang beendet
    BookingStep.RUN_ENDED: pgettext("booking step", "The run ended"),
    # Translators: Durchgang fällt aus
    BookingStep.RUN_CANCELLED: pgettext("booking step", "The run was cancelled"),
    # Translators: Durchgang findet doch statt
    BookingStep.RUN_REOPENED: pgettext("booking step", "The run goes on after all"),
    # Translators: wieder geöffnet
    BookingStep.REOPENED: pgettext("booking step", "Reopened"),
    # Translators: Schritt zurückgenommen
    BookingStep.TAKEN_BACK: pgettext("booking step", "Step taken back"),
    # Translators: Bedarfsmeldung geschrieben
    BookingStep.SIGNALLED: pgettext("booking step", "Need signal written"),
}
