# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare beside an offer: who looks after the children."""

from typing import Final

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry

CARER_QUALIFICATIONS: Final = (
    # Translators: Erzieher*in
    Entry("educator", _("Nursery teacher")),
    # Translators: Kinderpfleger*in
    Entry("nursery_nurse", _("Nursery assistant")),
    # Translators: Kindertagespflegeperson (Tagesmutter, Tagesvater)
    Entry("childminder", _("Childminder")),
    # Translators: Sozialpädagogische Fachkraft
    Entry("social_worker", _("Social worker")),
    # Translators: in Ausbildung (zur Erzieher*in, Kinderpfleger*in)
    Entry("trainee", _("In training")),
    # Translators: Babysitter-Kurs oder Übungsleitung
    Entry("short_course", _("Short course in childcare")),
    # Translators: ehrenamtlich, ohne Ausbildung
    Entry("volunteer", _("Volunteer without training")),
    # Translators: sonstige Qualifikation
    Entry("other", pgettext("qualification", "Other")),
)
