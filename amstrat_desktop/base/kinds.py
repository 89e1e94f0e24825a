# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of records that screens show: what a transaction reports as changed."""

from enum import StrEnum


class Kind(StrEnum):
    """The value is also the record's kind in the audit log and in the search index."""

    OFFICE = "office"
    STAFF = "staff"
    AREA = "area"
    CODE = "code"
    CONTACT = "contact"
    OFFICE_HOUR = "office_hour"
    PERSON = "person"
    HOUSEHOLD = "household"
    CASE = "case"
    NOTE = "note"
    CONSENT = "consent"
    DISCLOSURE = "disclosure"
    FOLLOW_UP = "follow_up"
    APPOINTMENT = "appointment"
    ATTEMPT = "attempt"
    HANDOVER = "handover"
    IMPORT = "import"
    SITE = "site"
    OFFER = "offer"
    CARER = "carer"
    BOOKING = "booking"
    ATTENDANCE = "attendance"
    KITA = "kita"
    PLACEMENT = "placement"
    NEED_SIGNAL = "need_signal"
    OBSERVATION = "observation"
    RELEASE = "release"
    REPORT = "report"
    ORGANISATION = "organisation"
    REFERRAL = "referral"
    RETENTION = "retention"
    DATA_REQUEST = "data_request"
    DRAFT = "draft"
    AUDIT = "audit"
