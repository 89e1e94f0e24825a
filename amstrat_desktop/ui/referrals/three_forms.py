# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody learned about attendance or outcome, without a change of status."""

from collections.abc import Sequence

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.referrals import Attendance, Outcome, Source
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.referral_records import AttendanceDraft, OutcomeDraft
from amstrat_desktop.ui.referrals.choices import attendances, outcomes, reasons, speakers
from amstrat_desktop.ui.widgets.inline_form import InlineForm


class AttendanceForm(InlineForm):
    """The reasons are asked only of somebody who did not come."""

    def __init__(self, now: Attendance, no_show: Sequence[Option]) -> None:
        super().__init__(_("Attendance"))
        self._attendance = attendances(now)
        self._speaker = speakers(Source.PERSON)
        self._reasons = reasons(no_show)
        self.ask("attendance", _("Did the person go?"), self._attendance)
        self.ask("reason_codes", _("Why not?"), self._reasons, optional=True)
        self.ask("source", _("Who says so?"), self._speaker)
        self._attendance.changed.connect(self._ask_why)
        self._ask_why()

    def draft(self) -> AttendanceDraft:
        """What was filled in."""
        went = self._attendance.value() or Attendance.UNKNOWN
        asked = went is Attendance.NO_SHOW
        return AttendanceDraft(
            went,
            self._speaker.value() or Source.OFFICE,
            reason_codes=self._reasons.values() if asked else (),
        )

    def _ask_why(self) -> None:
        missed = self._attendance.value() is Attendance.NO_SHOW
        self.show_field("reason_codes", wanted=missed)


class OutcomeForm(InlineForm):
    """Whether it helped, and who says so."""

    def __init__(self, now: Outcome | None) -> None:
        super().__init__(_("Outcome"))
        self._outcome = outcomes(now or Outcome.UNKNOWN)
        self._speaker = speakers(Source.PERSON)
        self.ask("outcome", _("What came of it?"), self._outcome)
        self.ask("source", _("Who says so?"), self._speaker)

    def draft(self) -> OutcomeDraft:
        """What was filled in."""
        return OutcomeDraft(
            self._outcome.value() or Outcome.UNKNOWN, self._speaker.value() or Source.OFFICE
        )
