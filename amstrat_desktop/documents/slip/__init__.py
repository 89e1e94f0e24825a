# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The referral slip: one A4 page, German beside the person's language, a tear-off below."""

from amstrat_desktop.documents.slip.data import (
    Appointment,
    Communication,
    Concern,
    Consent,
    Counsellor,
    Label,
    Minor,
    Numbers,
    Office,
    Person,
    Receiver,
    ReturnWay,
    SlipData,
    Variant,
)
from amstrat_desktop.documents.slip.rendering import TEMPLATE, TEMPLATE_VERSION, render

__all__ = [
    "TEMPLATE",
    "TEMPLATE_VERSION",
    "Appointment",
    "Communication",
    "Concern",
    "Consent",
    "Counsellor",
    "Label",
    "Minor",
    "Numbers",
    "Office",
    "Person",
    "Receiver",
    "ReturnWay",
    "SlipData",
    "Variant",
    "render",
]
