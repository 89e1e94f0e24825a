# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The topics of counselling (*Beratungsthemen*) in their twelve groups."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.entries import Entry

TOPIC_GROUPS: Final = (
    # Translators: Existenzsicherung und Leistungen
    Entry("livelihood", _("Livelihood and benefits")),
    # Translators: Arbeit und Beschäftigung
    Entry("work", _("Work and employment")),
    # Translators: Ausbildung, Qualifizierung, Anerkennung
    Entry("qualification", _("Training and recognition")),
    # Translators: Sprache und Alphabetisierung
    Entry("language", _("Language and literacy")),
    # Translators: Kinderbetreuung, Kita, Schule
    Entry("childcare", _("Childcare and school")),
    # Translators: Familie, Erziehung, Trennung
    Entry("family", _("Family and upbringing")),
    # Translators: Wohnen
    Entry("housing", _("Housing")),
    # Translators: Gesundheit und Pflege
    Entry("health", _("Health and care"), restricted=True),
    # Translators: Behörden, Formulare, Post
    Entry("paperwork", _("Agencies, forms, post")),
    # Translators: Recht und Aufenthalt (only questions about it)
    Entry("law", _("Law and residence"), restricted=True),
    # Translators: Schutz und Krise
    Entry("protection", _("Protection and crisis"), restricted=True),
    # Translators: Teilhabe und Freizeit
    Entry("participation", _("Participation and leisure")),
)

TOPICS: Final = (
    # Translators: SGB-II-Antrag; "SGB II" stays (basic income support for job seekers)
    Entry("sgb2_application", _("SGB II benefits: application"), "livelihood"),
    # Translators: Weiterbewilligungsantrag (SGB II)
    Entry("sgb2_renewal", _("SGB II benefits: renewal"), "livelihood"),
    # Translators: Bescheid verstehen
    Entry("notice", _("Understanding an official notice"), "livelihood"),
    # Translators: Kindergeld, Kinderzuschlag
    Entry("child_benefit", _("Child benefit and supplement"), "livelihood"),
    # Translators: Wohngeld
    Entry("housing_benefit", _("Housing benefit"), "livelihood"),
    # Translators: Bildung und Teilhabe (BuT)
    Entry("education_package", _("Education and participation package"), "livelihood"),
    # Translators: Schulden
    Entry("debt", _("Debts"), "livelihood"),
    # Translators: Energieschulden, Strom und Heizung
    Entry("energy", _("Electricity and heating costs"), "livelihood"),
    # Translators: Stellensuche
    Entry("job_search", _("Looking for work"), "work"),
    # Translators: Bewerbung
    Entry("job_application", _("Job application"), "work"),
    # Translators: Praktikum
    Entry("internship", _("Internship"), "work"),
    # Translators: geförderte Beschäftigung nach § 16i, § 16e SGB II
    Entry("subsidised_work", _("Subsidised work (§ 16i, § 16e SGB II)"), "work"),
    # Translators: Minijob (stays German)
    Entry("mini_job", _("Minijob"), "work"),
    # Translators: Arbeitsrecht
    Entry("labour_law", _("Rights at work"), "work"),
    # Translators: Selbstständigkeit
    Entry("self_employment", _("Self-employment"), "work"),
    # Translators: Übergang Schule–Beruf
    Entry("school_to_work", _("From school to work"), "qualification"),
    # Translators: Schulabschluss nachholen
    Entry("school_certificate", _("School certificate for adults"), "qualification"),
    # Translators: Anerkennung ausländischer Abschlüsse
    Entry("recognition", _("Recognition of foreign certificates"), "qualification"),
    # Translators: Umschulung, Weiterbildung
    Entry("retraining", _("Retraining and further training"), "qualification"),
    # Translators: Integrationskurs
    Entry("integration_course", _("Integration course"), "language"),
    # Translators: Berufssprachkurs
    Entry("vocational_course", _("Vocational language course"), "language"),
    # Translators: Alphabetisierungskurs
    Entry("literacy_course", _("Literacy course"), "language"),
    # Translators: Sprachtreff
    Entry("language_meeting", _("Language café"), "language"),
    # Translators: Kita-Platz
    Entry("nursery_place", _("Nursery place"), "childcare"),
    # Translators: Offene Ganztagsschule (OGS)
    Entry("all_day_school", _("All-day school care"), "childcare"),
    # Translators: Kindertagespflege
    Entry("child_minder", _("Child minder"), "childcare"),
    # Translators: Kinderbeaufsichtigung während eines Kurses (not the regular place)
    Entry("course_childcare", _("Childcare during a course"), "childcare"),
    # Translators: Schule, Schulwechsel
    Entry("school_change", _("School and change of school"), "childcare"),
    # Translators: Ferienbetreuung
    Entry("holiday_care", _("Holiday care"), "childcare"),
    # Translators: Erziehung
    Entry("parenting", _("Bringing up children"), "family"),
    # Translators: Unterhalt, Unterhaltsvorschuss
    Entry("maintenance", _("Child maintenance"), "family"),
    # Translators: Trennung, Scheidung
    Entry("separation", _("Separation"), "family"),
    # Translators: Familiennachzug
    Entry("reunification", _("Family reunification"), "family"),
    # Translators: Wohnungssuche
    Entry("flat_search", _("Looking for a flat"), "housing"),
    # Translators: Mietproblem
    Entry("tenancy", _("Problem with the tenancy"), "housing"),
    # Translators: Kündigung, Räumung
    Entry("eviction", _("Notice to quit or eviction"), "housing"),
    # Translators: Umzug
    Entry("moving", _("Moving house"), "housing"),
    # Translators: Wohnungslosigkeit
    Entry("homelessness", _("No home"), "housing"),
    # Translators: Zugang zu Arztpraxen
    Entry("doctor", _("Finding a doctor"), "health", restricted=True),
    # Translators: Krankenversicherung
    Entry("health_insurance", _("Health insurance"), "health", restricted=True),
    # Translators: psychische Belastung
    Entry("mental_strain", _("Mental strain"), "health", restricted=True),
    # Translators: Schwangerschaft, Geburt
    Entry("pregnancy", _("Pregnancy and birth"), "health", restricted=True),
    # Translators: Sucht
    Entry("addiction", _("Addiction"), "health", restricted=True),
    # Translators: Pflege, Behinderung
    Entry("care_disability", _("Care and disability"), "health", restricted=True),
    # Translators: Schreiben erklären
    Entry("explain_letter", _("Having a letter explained"), "paperwork"),
    # Translators: Formular ausfüllen
    Entry("fill_form", _("Filling in a form"), "paperwork"),
    # Translators: Unterlagen ordnen
    Entry("sort_papers", _("Sorting papers"), "paperwork"),
    # Translators: Termin vereinbaren
    Entry("make_appointment", _("Making an appointment"), "paperwork"),
    # Translators: Begleitung zu Behörden
    Entry("accompany", _("Company to an agency"), "paperwork"),
    # Translators: Frage zum Aufenthaltsrecht → Fachberatung; never a status
    Entry("residence_question", _("Question about residence law"), "law", restricted=True),
    # Translators: Einbürgerung
    Entry("naturalisation", _("Naturalisation"), "law", restricted=True),
    # Translators: Diskriminierung
    Entry("discrimination", _("Discrimination"), "law", restricted=True),
    # Translators: Gewalt
    Entry("violence", _("Violence"), "protection", restricted=True),
    # Translators: Kinderschutz
    Entry("child_protection", _("Child protection"), "protection", restricted=True),
    # Translators: akute Not
    Entry("emergency", _("Acute distress"), "protection", restricted=True),
    # Translators: Verein
    Entry("club", _("Clubs"), "participation"),
    # Translators: Ehrenamt
    Entry("volunteering", _("Volunteering"), "participation"),
    # Translators: Begegnung, Treffpunkte
    Entry("meeting", _("Meeting people"), "participation"),
    # Translators: Multiplikator*in werden
    Entry("become_multiplier", _("Becoming a multiplier"), "participation"),
)
