# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships: kinds, funding, how a placement stands, the checklist before it starts.

The checklist says what to ask and whom; it computes no claim and states no law (domain 5.3).
`CHECKLIST_AS_OF` is the day on which its text was written: whoever changes the text changes it.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry

CHECKLIST_AS_OF: Final = date(2026, 11, 22)


class PlacementStatus(StrEnum):
    """CANDIDATE: proposed, nothing agreed. STARTED: agreed, with a first day that may still come;
    takes the place. NOT_TAKEN: it came to nothing before the first day.
    """

    CANDIDATE = "candidate"
    STARTED = "started"
    ENDED = "ended"
    NOT_TAKEN = "not_taken"


UNDER_WAY: Final = frozenset({PlacementStatus.CANDIDATE, PlacementStatus.STARTED})


class HurdleState(StrEnum):
    """How one line of the checklist stands."""

    OPEN = "open"
    SETTLED = "settled"
    NOT_NEEDED = "not_needed"


PLACEMENT_STATUS_LABELS: Final[dict[PlacementStatus, Msg]] = {
    # Translators: im Gespräch (vorgeschlagen für eine Stelle)
    PlacementStatus.CANDIDATE: pgettext("placement", "Candidate"),
    # Translators: in Arbeit (hat die Stelle oder das Praktikum angetreten)
    PlacementStatus.STARTED: pgettext("placement", "At work"),
    # Translators: beendet
    PlacementStatus.ENDED: pgettext("placement", "Ended"),
    # Translators: nicht zustande gekommen
    PlacementStatus.NOT_TAKEN: pgettext("placement", "Did not come about"),
}

HURDLE_STATE_LABELS: Final[dict[HurdleState, Msg]] = {
    # Translators: noch offen (a line of the checklist)
    HurdleState.OPEN: pgettext("checklist", "Open"),
    # Translators: geklärt
    HurdleState.SETTLED: pgettext("checklist", "Settled"),
    # Translators: betrifft die Person nicht
    HurdleState.NOT_NEEDED: pgettext("checklist", "Does not apply"),
}

PLACEMENT_KINDS: Final = (
    # Translators: Praktikum
    Entry("internship", _("Internship")),
    # Translators: sozialversicherungspflichtige Stelle
    Entry("job", _("Job with social insurance")),
    # Translators: Minijob
    Entry("minijob", _("Minijob")),
    # Translators: Ausbildung
    Entry("training", _("Vocational training")),
    # Translators: Stelle nach § 16e SGB II
    Entry("job_16e", _("Job under § 16e SGB II")),
    # Translators: Stelle nach § 16i SGB II
    Entry("job_16i", _("Job under § 16i SGB II")),
    # Translators: Arbeitsgelegenheit nach § 16d SGB II (AGH)
    Entry("work_opportunity", _("Work opportunity under § 16d SGB II")),
    # Translators: Ehrenamt mit Aufwandsentschädigung
    Entry("voluntary", _("Voluntary work")),
    Entry("other", pgettext("placement", "Other")),
)

PLACEMENT_FUNDING: Final = (
    # Translators: ohne Förderung
    Entry("none", _("Without funding")),
    Entry(
        "sgb2_16i",
        # Translators: Lohnkostenzuschuss nach § 16i SGB II (Teilhabe am Arbeitsmarkt)
        _("Wage subsidy under § 16i SGB II"),
        hint=_(
            "As of 2024 (§ 16i SGB II; Haufe, Rz. 11–13): from the age of 25, with SGB II benefits "
            "in at least six of the last seven years; at most five years, 100, 100, 90, 80 and "
            "70 %. The Jobcenter decides: ask there what holds today."
        ),
    ),
    Entry(
        "sgb2_16e",
        # Translators: Lohnkostenzuschuss nach § 16e SGB II (Eingliederung von Langzeitarbeitslosen)
        _("Wage subsidy under § 16e SGB II"),
        hint=_(
            "As of 2024 (§ 16e SGB II): for people who have been unemployed for two years or more; "
            "75 % in the first year and 50 % in the second. The Jobcenter decides: ask there what "
            "holds today."
        ),
    ),
    # Translators: Eingliederungszuschuss (§ 88 SGB III)
    Entry("integration_subsidy", _("Integration subsidy (§ 88 SGB III)")),
    # Translators: Maßnahme bei einem Arbeitgeber (§ 45 SGB III)
    Entry("trial_at_employer", _("Trial at an employer (§ 45 SGB III)")),
    # Translators: Einstiegsqualifizierung (§ 54a SGB III)
    Entry("entry_qualification", _("Entry qualification (§ 54a SGB III)")),
    # Translators: Arbeitsgelegenheit mit Mehraufwandsentschädigung (§ 16d SGB II)
    Entry("work_opportunity", _("Work opportunity (§ 16d SGB II)")),
    # Translators: Projektmittel (Land, Bund, ESF)
    Entry("project", _("Project funds")),
    Entry("other", pgettext("funding", "Other")),
)

PLACEMENT_HURDLES: Final = (
    Entry(
        "income_counted",
        # Translators: Einkommensanrechnung
        _("Pay is counted against benefits"),
        hint=_(
            "Ask the Jobcenter before anything is signed: how much of the pay is counted, from "
            "which month, and what does the whole household have in the end? Ask for the answer "
            "in writing."
        ),
    ),
    Entry(
        "claim_ends",
        # Translators: Anspruch endet oder ist unklar
        _("A benefit ends or is unclear"),
        hint=_(
            "Ask each office that pays something now (Jobcenter, Familienkasse, Wohngeldstelle): "
            "does it go on, does it end, must something else be applied for, and until when? Ask "
            "about the health insurance, too."
        ),
    ),
    Entry(
        "pay_comes_later",
        # Translators: Lohn kommt später (Überbrückung)
        _("The first pay comes later"),
        hint=_(
            "Ask the employer on which day the first pay arrives. Ask the Jobcenter, before the "
            "first day of work, how the weeks until then can be bridged."
        ),
    ),
    Entry(
        "travel_costs",
        # Translators: Fahrtkosten
        _("Cost of the way to work"),
        hint=_(
            "Ask the employer about a ticket for employees. Ask the Jobcenter or the employment "
            "agency, before a ticket is bought, whether the cost is paid in the first months."
        ),
    ),
    Entry(
        "work_clothes",
        # Translators: Arbeitskleidung
        _("Work clothes"),
        hint=_(
            "Ask the employer what is needed and who pays for it. If the person has to: ask the "
            "Jobcenter before anything is bought."
        ),
    ),
    Entry(
        "childcare",
        # Translators: Kinderbetreuung
        pgettext("hurdle", "Childcare"),
        hint=_(
            "Put working hours and the way beside each other: who is with the children, in the "
            "holidays and when a child is ill, too? Ask the Kita or the school about longer "
            "hours, and the youth office (Jugendamt) about early and late ones."
        ),
    ),
    Entry(
        "work_permit",
        # Translators: Arbeitserlaubnis
        _("Permission to work"),
        hint=_(
            "Only whether the person may work, never the residence status. Read together what "
            "their paper says about work. If it is unclear, go with them to a counselling centre "
            "for migrants (MBE, JMD) before the first day."
        ),
    ),
    Entry(
        "bank_account",
        # Translators: Konto
        _("Bank account"),
        hint=_(
            "Ask whether there is an account in the person's own name. If not: ask a bank for a "
            "basic account (Basiskonto)."
        ),
    ),
    Entry(
        "driving_licence",
        # Translators: Führerschein
        _("Driving licence"),
        hint=_(
            "Ask the employer whether the work can be done without one. With a licence of another "
            "country: ask the driving licence office (Führerscheinstelle) whether it counts here, "
            "and until when."
        ),
    ),
    Entry(
        "health",
        # Translators: gesundheitlich (nothing about illnesses is written down)
        pgettext("hurdle", "Health"),
        restricted=True,
        hint=_(
            "Only whether something has to be arranged, never what. Ask who should know of it: the "
            "employer, the company's doctor, nobody? Nothing about it is written down here."
        ),
    ),
)

PLACEMENT_ENDINGS: Final = (
    # Translators: vom Arbeitgeber übernommen
    Entry("taken_on", _("Taken on by the employer")),
    # Translators: andere Arbeit oder Ausbildung gefunden
    Entry("other_work", _("Found other work or training")),
    # Translators: die vereinbarte Zeit ist um
    Entry("time_over", _("The agreed time is over")),
    # Translators: Förderung ist ausgelaufen
    Entry("funding_over", _("The funding has run out")),
    # Translators: vom Arbeitgeber beendet oder abgesagt
    Entry("by_employer", _("Ended by the employer")),
    # Translators: von der Person beendet
    Entry("by_person", _("Ended by the person")),
    # Translators: Stelle ging an jemand anderen
    Entry("given_away", _("The place went to somebody else")),
    # Translators: Zeiten, Lohn oder Weg passen nicht
    Entry("conditions", _("Hours, pay or way do not fit")),
    # Translators: Kinderbetreuung weggefallen
    Entry("childcare", _("Childcare fell through")),
    # Translators: gesundheitlich
    Entry("health", _("Health"), restricted=True),
    # Translators: Umzug
    Entry("moved", _("Moved away")),
    # Translators: nicht mehr gewünscht
    Entry("not_wanted", _("Not wanted any more")),
    # Translators: sonstiger Grund
    Entry("other", pgettext("ending", "Other")),
    # Translators: unbekannt
    Entry("unknown", pgettext("ending", "Not known")),
)
