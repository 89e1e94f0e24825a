# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of organisations and the papers that people are asked to bring."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.entries import Entry

ORGANISATION_KINDS: Final = (
    # Translators: Jobcenter (stays German; explain in brackets where the language has a word)
    Entry("jobcenter", _("Jobcenter")),
    # Translators: Agentur für Arbeit (keep the German name in brackets)
    Entry("employment_agency", _("Employment agency")),
    # Translators: Jugendberufsagentur (keep the German name in brackets)
    Entry("youth_employment_agency", _("Youth employment agency")),
    # Translators: städtisches Amt
    Entry("city_office", _("City office")),
    # Translators: Beratungsstelle
    Entry("counselling_centre", _("Counselling centre")),
    # Translators: Kita
    Entry("nursery", _("Nursery")),
    # Translators: Schule
    Entry("school", _("School")),
    # Translators: Kursträger, Bildungsträger
    Entry("course_provider", _("Course provider")),
    # Translators: Arztpraxis, Klinik, Gesundheitsdienst
    Entry("health_service", _("Health service")),
    # Translators: Verein, Initiative
    Entry("association", _("Club or initiative")),
    # Translators: Arbeitgeber
    Entry("employer", _("Employer")),
    Entry("other", _("Other organisation")),
)

DOCUMENTS: Final = (
    # Translators: Ausweis oder Pass
    Entry("identity", _("Identity card or passport")),
    # Translators: Meldebescheinigung (keep the German word in brackets)
    Entry("registration", _("Registration certificate")),
    # Translators: Aufenthaltstitel, if the agency asks for it (keep the German word)
    Entry("residence_paper", _("Residence paper")),
    # Translators: Mietvertrag
    Entry("tenancy_agreement", _("Tenancy agreement")),
    # Translators: Kontoauszüge der letzten drei Monate
    Entry("bank_statements", _("Bank statements of the last three months")),
    # Translators: Krankenversicherungskarte
    Entry("health_card", _("Health insurance card")),
    # Translators: Lohnabrechnungen
    Entry("payslips", _("Payslips")),
    # Translators: Bescheide und Briefe vom Amt
    Entry("notices", _("Letters and notices from agencies")),
    # Translators: Geburtsurkunden der Kinder
    Entry("birth_certificates", _("Children's birth certificates")),
    # Translators: Zeugnisse und Abschlüsse
    Entry("certificates", _("School reports and certificates")),
    # Translators: Lebenslauf
    Entry("cv", _("Curriculum vitae")),
    # Translators: Sprachzertifikat
    Entry("language_certificate", _("Language certificate")),
)
