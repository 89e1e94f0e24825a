# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the log says was done, and to what kind of record."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, pgettext, verbatim
from amstrat_desktop.base.vocabulary.booking_steps import BOOKING_STEP_LABELS
from amstrat_desktop.base.vocabulary.bookings import BOOKING_STATUS_LABELS
from amstrat_desktop.base.vocabulary.data_requests import REQUEST_STATE_LABELS
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS
from amstrat_desktop.base.vocabulary.people import PERSON_STATUS_LABELS
from amstrat_desktop.base.vocabulary.placements import PLACEMENT_STATUS_LABELS
from amstrat_desktop.base.vocabulary.referral_steps import EVENT_LABELS
from amstrat_desktop.base.vocabulary.support_cases import CASE_EVENT_LABELS


class Deed(StrEnum):
    """What one looks for in the log."""

    OPENED = "opened"
    CHANGED = "changed"
    TOLD = "told"
    ERASED = "erased"
    KEYS = "keys"


DEED_LABELS: Final[dict[Deed, Msg]] = {
    # Translators: Protokoll: Akte geöffnet
    Deed.OPENED: pgettext("log", "Opened"),
    # Translators: Protokoll: etwas geändert
    Deed.CHANGED: pgettext("log", "Changed"),
    # Translators: Protokoll: gedruckt, exportiert, weitergegeben
    Deed.TOLD: pgettext("log", "Printed or told"),
    # Translators: Protokoll: gelöscht
    Deed.ERASED: pgettext("log", "Deleted"),
    # Translators: Protokoll: Schlüssel und Zugänge
    Deed.KEYS: pgettext("log", "Keys and access"),
}

ACTION_LABELS: Final[dict[str, Msg]] = {
    "accept": pgettext("log", "Accepted"),
    "add": pgettext("log", "Added"),
    "add_group": pgettext("log", "Childcare group added"),
    "answer": pgettext("log", "Answered"),
    "approve": pgettext("log", "Approved"),
    "back_up": pgettext("log", "Backed up"),
    "cancel": pgettext("log", "Cancelled"),
    "change_passphrase": pgettext("log", "Passphrase changed"),
    "close": pgettext("log", "Closed"),
    "close_month": pgettext("log", "Month closed"),
    "copy": pgettext("log", "Copied"),
    "correct": pgettext("log", "Corrected"),
    "count": pgettext("log", "Counted"),
    "create": pgettext("log", "Written"),
    "decline": pgettext("log", "Declined"),
    "delete": pgettext("log", "Deleted"),
    "delete_personal": pgettext("log", "Personal note deleted"),
    "discard": pgettext("log", "Discarded"),
    "edit": pgettext("log", "Changed"),
    "edit_group": pgettext("log", "Childcare group changed"),
    "disclose": pgettext("log", "Told others"),
    # Translators: Offenbarung bei Gefahr im Verzug
    "emergency": pgettext("log", "Told others in an emergency"),
    "end": pgettext("log", "Ended"),
    "erase": pgettext("log", "Erased"),
    "erase_child_note": pgettext("log", "Note about a child erased"),
    "expire_personal": pgettext("log", "Personal note expired"),
    "export": pgettext("log", "Exported"),
    "export_office": pgettext("log", "The whole office exported"),
    "finish": pgettext("log", "Done"),
    "found": pgettext("log", "Office founded"),
    "give": pgettext("log", "Given to a colleague"),
    "give_passphrase": pgettext("log", "Passphrase given"),
    "grant_access": pgettext("log", "Access given"),
    "hand_over": pgettext("log", "Handed over"),
    # Translators: Löschsperre (Rechtsstreit u. a.) gesetzt
    "hold": pgettext("log", "Legal hold set"),
    "identity": pgettext("log", "Identity checked"),
    "import": pgettext("log", "Imported"),
    "inform": pgettext("log", "Information sheet handed out"),
    "join": pgettext("log", "Joined"),
    "leave": pgettext("log", "Left"),
    # Translators: Löschsperre aufgehoben
    "lift_hold": pgettext("log", "Legal hold lifted"),
    # Translators: Einschränkung der Verarbeitung (Art. 18 DSGVO) aufgehoben
    "lift_limit": pgettext("log", "Limit of processing lifted"),
    "lift_restriction": pgettext("log", "Restriction lifted"),
    # Translators: Verarbeitung eingeschränkt (Art. 18 DSGVO)
    "limit": pgettext("log", "Processing limited"),
    "maybe_twice": pgettext("log", "Marked as perhaps the same person"),
    "merge": pgettext("log", "Merged with another record"),
    "merged_away": pgettext("log", "Merged into another record"),
    "move": pgettext("log", "Moved"),
    "new_recovery_code": pgettext("log", "New recovery code"),
    "not_twice": pgettext("log", "Marked as two people"),
    "note_absence": pgettext("log", "Absence noted"),
    "note_attendance": pgettext("log", "Attendance noted"),
    "note_child": pgettext("log", "Note about a child written"),
    # Translators: Negativauskunft
    "nothing_held": pgettext("log", "Answered that nothing is held"),
    "offer": pgettext("log", "Offered"),
    # Translators: Antrag einer betroffenen Person aufgenommen; Durchgang geöffnet
    "open": pgettext("log", "Opened"),
    "open_restricted": pgettext("log", "Restricted record opened, with a reason"),
    "part": pgettext("log", "Parted from a person"),
    "print": pgettext("log", "Printed"),
    "prolong": pgettext("log", "Term prolonged"),
    "prolong_personal": pgettext("log", "Personal note kept for longer"),
    "propose": pgettext("log", "Proposed"),
    "read": pgettext("log", "Record opened"),
    "read_child_note": pgettext("log", "Note about a child read"),
    "read_child_notes": pgettext("log", "Notes about children read"),
    # Translators: Suchindex neu aufgebaut
    "record": pgettext("log", "Recorded"),
    "recover": pgettext("log", "Opened with the recovery code"),
    "reduce": pgettext("log", "Identifying parts erased"),
    "refuse": pgettext("log", "Refusal noted"),
    "reject": pgettext("log", "Rejected"),
    "rebuild_index": pgettext("log", "Search index made anew"),
    "rekey": pgettext("log", "Office given a new key"),
    "remove": pgettext("log", "Removed"),
    "remove_absence": pgettext("log", "Absence removed"),
    "remove_group": pgettext("log", "Childcare group removed"),
    "reopen": pgettext("log", "Reopened"),
    "restore": pgettext("log", "Restored"),
    "restore_backup": pgettext("log", "Backup restored"),
    "restrict": pgettext("log", "Restricted"),
    "resume": pgettext("log", "Resumed"),
    "retire": pgettext("log", "Retired"),
    "return": pgettext("log", "Came back"),
    "revoke_access": pgettext("log", "Access taken"),
    "rewrite_personal": pgettext("log", "Personal note changed"),
    "save": pgettext("log", "Saved"),
    # Translators: Aufbewahrungsfrist gesetzt
    "set_term": pgettext("log", "Term of retention set"),
    "settle": pgettext("log", "Settled"),
    "shorten": pgettext("log", "Old lines of the log taken off"),
    "start": pgettext("log", "Started"),
    "take_passphrase": pgettext("log", "Passphrase taken"),
    "translate": pgettext("log", "Translated"),
    "undo": pgettext("log", "Undone"),
    "undo_merge": pgettext("log", "Merge undone"),
    "unsettle": pgettext("log", "Not settled after all"),
    "update": pgettext("log", "Changed"),
    "verify": pgettext("log", "Checked and found right"),
    "void": pgettext("log", "Voided"),
    "withdraw": pgettext("log", "Withdrawn"),
    "write": pgettext("log", "Written"),
    "write_personal": pgettext("log", "Personal note written"),
}

_OF_KIND: Final[Mapping[Kind, tuple[Mapping[Any, Msg], ...]]] = {
    Kind.BOOKING: (BOOKING_STEP_LABELS, BOOKING_STATUS_LABELS),
    Kind.CASE: (CASE_EVENT_LABELS,),
    Kind.DATA_REQUEST: (REQUEST_STATE_LABELS,),
    Kind.OFFER: (RUN_STATUS_LABELS,),
    Kind.PERSON: (PERSON_STATUS_LABELS,),
    Kind.PLACEMENT: (PLACEMENT_STATUS_LABELS,),
    Kind.REFERRAL: (EVENT_LABELS,),
}
"""States and steps, which the log names as the history of the record does; keyed by text enums."""

DEEDS: Final[Mapping[Deed, frozenset[str]]] = {
    Deed.OPENED: frozenset({"read", "open_restricted", "read_child_note", "read_child_notes"}),
    Deed.TOLD: frozenset(
        {
            "print",
            "export",
            "export_office",
            "disclose",
            "emergency",
            "inform",
            "answer",
            "nothing_held",
        }
    ),
    Deed.ERASED: frozenset(
        {
            "delete",
            "delete_personal",
            "discard",
            "erase",
            "erase_child_note",
            "expire_personal",
            "reduce",
            "remove",
            "shorten",
            "void",
        }
    ),
    Deed.KEYS: frozenset(
        {
            "change_passphrase",
            "give_passphrase",
            "grant_access",
            "leave",
            "lift_restriction",
            "new_recovery_code",
            "recover",
            "rekey",
            "restrict",
            "return",
            "revoke_access",
            "take_passphrase",
        }
    ),
}
"""CHANGED is all that is not OPENED."""

KIND_LABELS: Final[dict[Kind, Msg]] = {
    Kind.OFFICE: pgettext("log", "Office"),
    Kind.STAFF: pgettext("log", "Colleague"),
    Kind.AREA: pgettext("log", "Area"),
    Kind.CODE: pgettext("log", "Code list"),
    Kind.CONTACT: pgettext("log", "Consultation"),
    Kind.OFFICE_HOUR: pgettext("log", "Open hour"),
    Kind.PERSON: pgettext("log", "Person"),
    Kind.HOUSEHOLD: pgettext("log", "Household"),
    # Translators: Begleitung
    Kind.CASE: pgettext("log", "Support"),
    Kind.NOTE: pgettext("log", "Note"),
    # Translators: Einwilligung
    Kind.CONSENT: pgettext("log", "Consent"),
    # Translators: Weitergabe (von Angaben an andere)
    Kind.DISCLOSURE: pgettext("log", "Disclosure"),
    Kind.FOLLOW_UP: pgettext("log", "Task"),
    Kind.APPOINTMENT: pgettext("log", "Appointment"),
    Kind.ATTEMPT: pgettext("log", "Attempt to reach somebody"),
    # Translators: Übergabe
    Kind.HANDOVER: pgettext("log", "Handover"),
    Kind.IMPORT: pgettext("log", "Import"),
    Kind.SITE: pgettext("log", "Place"),
    Kind.OFFER: pgettext("log", "Offer or run"),
    Kind.CARER: pgettext("log", "Childcare worker"),
    Kind.BOOKING: pgettext("log", "Booking"),
    Kind.ATTENDANCE: pgettext("log", "Attendance"),
    # Translators: Kita-Suche
    Kind.KITA: pgettext("log", "Search for childcare"),
    Kind.PLACEMENT: pgettext("log", "Way into work"),
    Kind.NEED_SIGNAL: pgettext("log", "Need signal"),
    Kind.OBSERVATION: pgettext("log", "Observation"),
    Kind.RELEASE: pgettext("log", "Release"),
    Kind.REPORT: pgettext("log", "Report"),
    Kind.ORGANISATION: pgettext("log", "Directory entry"),
    Kind.REFERRAL: pgettext("log", "Referral"),
    # Translators: Aufbewahrung und Löschung
    Kind.RETENTION: pgettext("log", "Retention"),
    # Translators: Antrag einer betroffenen Person (Auskunft, Löschung …)
    Kind.DATA_REQUEST: pgettext("log", "Request about one's data"),
    Kind.DRAFT: pgettext("log", "Unfinished form"),
    # Translators: Sicherung
    Kind.BACKUP: pgettext("log", "Backup"),
    # Translators: Protokoll
    Kind.AUDIT: pgettext("log", "Log"),
}


def action_label(kind: str, action: str) -> Msg:
    """What was done; the bare word where a later version of the program wrote it."""
    if action in ACTION_LABELS:
        return ACTION_LABELS[action]
    tables = _OF_KIND.get(Kind(kind), ()) if kind in set(Kind) else ()
    return next((table[action] for table in tables if action in table), verbatim(action))


def kind_label(kind: str) -> Msg:
    """What kind of record; the bare word where a later version of the program wrote it."""
    return KIND_LABELS[Kind(kind)] if kind in set(Kind) else verbatim(kind)
