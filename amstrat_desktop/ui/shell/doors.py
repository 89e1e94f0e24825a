# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one screen asks another to open: the second argument of ``context.go``.

Screens don't know each other; they know these few doors.
"""

from dataclasses import dataclass
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.contact_list import ContactFilter
from amstrat_desktop.services.offers.run_list import RunFilter
from amstrat_desktop.services.referral_list import ReferralFilter


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """``go("people", …)``: somebody's record. panel: the part to show, "" for the first.

    item: what that part opens at once, where it knows how (`open_item`).
    """

    person_id: UUID
    panel: str = ""
    item: object = None


@dataclass(frozen=True, slots=True)
class NewConsent:
    """An item of the panel "consents": the form, with what a referral needs filled in.

    data: categories of `base.vocabulary.consents`; purpose and legal kind: as there.
    """

    organisation_id: UUID | None = None
    legal_kind: str = "consent"
    purpose: str = "tell_agency"
    data: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewPerson:
    """``go("people", …)``: an empty form. contact_id: the contact that becomes this person's."""

    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenPeoplePage:
    """``go("people", …)``: a page of its own, such as "import"; item: what is opened there."""

    key: str
    item: object = None


@dataclass(frozen=True, slots=True)
class NewContactOf:
    """``go("consultations", …)``: an empty entry for a person on record."""

    person_id: UUID


@dataclass(frozen=True, slots=True)
class NewReferralOf:
    """``go("referrals", …)``: an empty referral for a person on record."""

    person_id: UUID


@dataclass(frozen=True, slots=True)
class NewAppointment:
    """An item of the panel "planning": the form for an appointment."""


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """An item of the panel "planning": the form for a task, with what it is about."""

    contact_id: UUID | None = None
    referral_id: UUID | None = None
    case_id: UUID | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Item of ``OpenPeoplePage("handover", …)``: a new handover, of a person or of everybody
    whom a colleague looks after; or one that exists.
    """

    person_id: UUID | None = None
    from_staff_id: UUID | None = None
    handover_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CompareRecords:
    """Item of ``OpenPeoplePage("duplicates", …)``: two records that may be one person's.

    other_id: None where it is still to be chosen.
    """

    person_id: UUID
    other_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """Item of ``OpenPeoplePage("requests", …)``: a request about data that is to be answered."""

    request_id: UUID


@dataclass(frozen=True, slots=True)
class AskAboutData:
    """Item of ``OpenPeoplePage("requests", …)``: the form of a new request. person_id: who asks."""

    person_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenRun:
    """``go("offers", …)``: a run of an offer. panel: the part to show, "" for the first.

    item: what that part opens at once, where it knows how (`open_item`).
    """

    run_id: UUID
    panel: str = ""
    item: object = None


@dataclass(frozen=True, slots=True)
class BookPlace:
    """``go("offers", …)``: a new booking, for somebody on record or for whoever a contact was
    with. run_id: None where the run is still to be chosen.
    """

    run_id: UUID | None = None
    person_id: UUID | None = None
    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenBooking:
    """``go("offers", …)``: a booking that exists."""

    booking_id: UUID


@dataclass(frozen=True, slots=True)
class OpenOffersView:
    """``go("offers", …)``: one of the views beside the list: "calendar", "work", "needs", "places".

    item: what is opened there.
    """

    key: str
    item: object = None


@dataclass(frozen=True, slots=True)
class NewNeedSignal:
    """Item of ``OpenOffersView("needs", …)``: the form, with what a contact says filled in."""

    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenReportsView:
    """``go("reports", …)``: a view: "figures", "releases", "register", "papers", "definitions".

    item: what is opened there: the key of a figure or of its definition, a release.
    """

    key: str
    item: object = None


@dataclass(frozen=True, slots=True)
class ShowContacts:
    """``go("consultations", …)``: the list of what a figure counted. title: of the figure's row."""

    wanted: ContactFilter
    title: Msg


@dataclass(frozen=True, slots=True)
class ShowReferrals:
    """``go("referrals", …)``: the list of what a figure counted. title: of the figure's row."""

    wanted: ReferralFilter
    title: Msg


@dataclass(frozen=True, slots=True)
class ShowRuns:
    """``go("offers", …)``: the list of runs that a figure counted. title: of the figure's row."""

    wanted: RunFilter
    title: Msg


def door_to(wanted: ContactFilter | ReferralFilter | RunFilter, title: Msg) -> tuple[str, object]:
    """Screen and door behind which a list of records is seen."""
    if isinstance(wanted, ContactFilter):
        return "consultations", ShowContacts(wanted, title)
    if isinstance(wanted, ReferralFilter):
        return "referrals", ShowReferrals(wanted, title)
    return "offers", ShowRuns(wanted, title)


@dataclass(frozen=True, slots=True)
class ProposeRelease:
    """Item of ``OpenReportsView("releases", …)``: the form for a new table, filled in.

    table_key: of `services.releases.catalogue`. months: as `base.periods.month_of`.
    """

    table_key: str = ""
    first_month: int = 0
    last_month: int = 0
