# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody may be allowed to do, named once for services, screens and docs/roles.md."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _


class Right(StrEnum):
    """One line of the matrix. Each function that `Work` runs needs exactly one of them."""

    ENTER = "enter"
    LOOK_UP = "look_up"
    OWN_DESK = "own_desk"
    TODAY = "today"
    FIND = "find"

    READ_CONTACTS = "read_contacts"
    RECORD_CONTACTS = "record_contacts"
    READ_PEOPLE = "read_people"
    RECORD_PEOPLE = "record_people"
    SUPPORT = "support"
    READ_NOTES = "read_notes"
    WRITE_NOTES = "write_notes"
    PERSONAL_NOTES = "personal_notes"
    RECORD_CONSENTS = "record_consents"
    DISCLOSE = "disclose"
    HAND_OUT_INFORMATION = "hand_out_information"
    RESTRICT = "restrict"
    HAND_OVER = "hand_over"
    HAND_OVER_OTHERS = "hand_over_others"
    MERGE = "merge"
    IMPORT = "import"

    READ_REFERRALS = "read_referrals"
    REFER = "refer"
    MATCH = "match"
    READ_DIRECTORY = "read_directory"
    EDIT_DIRECTORY = "edit_directory"
    TRANSLATE = "translate"

    READ_RUNS = "read_runs"
    READ_OFFERS = "read_offers"
    PLAN_OFFERS = "plan_offers"
    READ_BOOKINGS = "read_bookings"
    BOOK = "book"
    COURSE_LISTS = "course_lists"
    PARTICIPANT_LISTS = "participant_lists"
    CHILD_NOTES = "child_notes"
    PLACE = "place"

    READ_FIGURES = "read_figures"
    MAKE_REPORTS = "make_reports"
    OUTSIDE_REPORTS = "outside_reports"
    READ_RELEASES = "read_releases"
    PROPOSE_RELEASES = "propose_releases"
    APPROVE_RELEASES = "approve_releases"
    READ_REGISTER = "read_register"
    WRITE_REGISTER = "write_register"
    APPROVE_REGISTER = "approve_register"

    EDIT_OFFICE = "edit_office"
    EDIT_CODES = "edit_codes"
    EDIT_STAFF = "edit_staff"
    READ_LOG = "read_log"
    ANSWER_REQUESTS = "answer_requests"
    KEEP_TERMS = "keep_terms"
    ERASE = "erase"
    LIMIT = "limit"
    BACK_UP = "back_up"
    RESTORE = "restore"
    SEE_HEALTH = "see_health"
    EXPORT_ALL = "export_all"

    FOUND = "found"
    WITHIN = "within"
    """Called by other services only: `Work` runs it for nobody."""

    @property
    def label(self) -> Msg:
        """What it allows, as one reads it in docs/roles.md."""
        return LABELS[self]


LABELS: Final = {
    Right.ENTER: _("Open the office"),
    Right.LOOK_UP: _("Read code lists, areas, and who works here"),
    Right.OWN_DESK: _("Keep their own unfinished forms"),
    Right.TODAY: _("See what is due today"),
    Right.FIND: _("Search in what they may see"),
    Right.READ_CONTACTS: _("Read consultations"),
    Right.RECORD_CONTACTS: _("Record and correct consultations, keep open hours"),
    Right.READ_PEOPLE: _("Read the records of people"),
    Right.RECORD_PEOPLE: _("Put people on record and change their records"),
    Right.SUPPORT: _("Support people: cases, appointments, tasks, households, childcare"),
    Right.READ_NOTES: _("Read official notes"),
    Right.WRITE_NOTES: _("Write official notes"),
    Right.PERSONAL_NOTES: _("Keep personal notes that nobody else reads"),
    Right.RECORD_CONSENTS: _("Record consents, refusals and withdrawals"),
    Right.DISCLOSE: _("Note what was told to others"),
    Right.HAND_OUT_INFORMATION: _("Hand out the information sheet"),
    Right.RESTRICT: _("Restrict records and say who may open them"),
    Right.HAND_OVER: _("Hand over and take over people"),
    Right.HAND_OVER_OTHERS: _("Hand over the people of colleagues"),
    Right.MERGE: _("Compare and merge records"),
    Right.IMPORT: _("Import a list of people"),
    Right.READ_REFERRALS: _("Read referrals"),
    Right.REFER: _("Refer people and follow it up"),
    Right.MATCH: _("Look for offers that fit a person"),
    Right.READ_DIRECTORY: _("Read the directory"),
    Right.EDIT_DIRECTORY: _("Change the directory"),
    Right.TRANSLATE: _("Translate what the office prints of its own"),
    Right.READ_RUNS: _("See courses, meetings and the calendar"),
    Right.READ_OFFERS: _("Read offers, childcare, places and vacancies"),
    Right.PLAN_OFFERS: _("Plan offers, childcare, places and vacancies"),
    Right.READ_BOOKINGS: _("Read bookings"),
    Right.BOOK: _("Book places and change bookings"),
    Right.COURSE_LISTS: _("See course lists by first name, note attendance"),
    Right.PARTICIPANT_LISTS: _("Print lists with names and invitations"),
    Right.CHILD_NOTES: _("Read what carers must know of a child"),
    Right.PLACE: _("Propose people for work opportunities"),
    Right.READ_FIGURES: _("Read figures"),
    Right.MAKE_REPORTS: _("Write reports for the office"),
    Right.OUTSIDE_REPORTS: _("Print papers for others, with approved figures"),
    Right.READ_RELEASES: _("Read approved tables"),
    Right.PROPOSE_RELEASES: _("Propose tables for approval"),
    Right.APPROVE_RELEASES: _("Approve tables"),
    Right.READ_REGISTER: _("Read the approved register"),
    Right.WRITE_REGISTER: _("Write need signals and observations"),
    Right.APPROVE_REGISTER: _("Approve need signals and observations"),
    Right.EDIT_OFFICE: _("Change the office's data"),
    Right.EDIT_CODES: _("Change code lists and areas"),
    Right.EDIT_STAFF: _("Look after colleagues: roles, passphrases, coming and leaving"),
    Right.READ_LOG: _("Read the log and check it"),
    Right.ANSWER_REQUESTS: _("Answer people who ask what is held about them"),
    Right.KEEP_TERMS: _("Set how long is kept what, and hold records"),
    Right.ERASE: _("Erase what is due"),
    Right.LIMIT: _("Limit the processing of a record, and read limited ones"),
    Right.BACK_UP: _("Make and check backups"),
    Right.RESTORE: _("Restore a backup"),
    Right.SEE_HEALTH: _("See the health of the file and of the computer"),
    Right.EXPORT_ALL: _("Export the whole office"),
    Right.FOUND: _("Found an office; whoever has an empty file is its lead"),
    Right.WITHIN: _("Inner workings that no screen calls"),
}
