# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the code lists are called. No Qt here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import CodeRow

LIST_NAMES: Final[Mapping[ListName, Msg]] = MappingProxyType(
    {
        # Translators: Beratungsthemen
        ListName.TOPIC: _("Topics"),
        # Translators: Themengruppen
        ListName.TOPIC_GROUP: _("Groups of topics"),
        # Translators: Kontaktarten
        ListName.CHANNEL: _("Kinds of contact"),
        # Translators: Ergebnisse der Beratung
        ListName.RESULT: _("Results of a consultation"),
        # Translators: Erreicht über (how somebody heard of the office)
        ListName.REACHED_THROUGH: _("Reached through"),
        # Translators: Sprachmittlung
        ListName.INTERPRETER: _("Interpreting"),
        ListName.LANGUAGE: _("Languages"),
        # Translators: Sprachniveaus (A1 bis C1)
        ListName.LANGUAGE_LEVEL: _("Language levels"),
        ListName.AGE_BAND: _("Age bands"),
        ListName.CHILD_AGE_BAND: _("Age bands of children"),
        ListName.GENDER: _("Gender"),
        # Translators: Was gebraucht wird (on a referral)
        ListName.NEED: _("What is needed"),
        # Translators: Mitzubringende Unterlagen
        ListName.DOCUMENT: _("Documents to bring"),
        # Translators: Beziehung zu den anderen im Haushalt (Mutter, Vater, Kind …)
        ListName.RELATION: _("Relation in a household"),
        # Translators: Haushaltstypen (allein, alleinerziehend, Paar mit Kind …)
        ListName.HOUSEHOLD_TYPE: _("Kinds of households"),
        # Translators: Gründe einer Übergabe an Kolleg*innen
        ListName.HANDOVER_REASON: _("Reasons for a handover"),
        # Translators: Arten von Stellen
        ListName.ORGANISATION_KIND: _("Kinds of agencies"),
        # Translators: Gründe, aus denen eine Begleitung endet
        ListName.CLOSING_REASON: _("Reasons for closing support"),
        # Translators: Ablehnungsgründe (of the receiver of a referral)
        ListName.DECLINE_REASON: _("Reasons for declining"),
        # Translators: Gründe, nicht hinzugehen
        ListName.NO_SHOW_REASON: _("Reasons for not going"),
        # Translators: Arten von Angeboten
        ListName.OFFER_KIND: _("Kinds of offers"),
        # Translators: Zielgruppen von Angeboten
        ListName.TARGET_GROUP: _("Whom offers are for"),
        # Translators: Gründe für einen Vorrang auf der Warteliste
        ListName.WAITING_PRIORITY: _("Reasons for priority on a waiting list"),
        # Translators: Was jemand braucht, um an einem Angebot teilzunehmen
        ListName.BOOKING_NEED: _("What participants need"),
        # Translators: Gründe, aus denen eine Teilnahme endet
        ListName.ENDING_REASON: _("Reasons for ending a booking"),
        # Translators: Gründe, einmal nicht zu kommen
        ListName.ABSENCE_REASON: _("Reasons for missing a meeting"),
        # Translators: Qualifikationen derer, die Kinder beaufsichtigen
        ListName.CARER_QUALIFICATION: _("Qualifications of childcare staff"),
        # Translators: Hindernisse (in einer Bedarfsmeldung)
        ListName.BARRIER: _("Barriers in need signals"),
        # Translators: Beobachtungen aus dem Quartier (leerstehende Läden, fehlende Angebote)
        ListName.OBSERVATION_KIND: _("Observations from the neighbourhood"),
        # Translators: Arten von Arbeits- und Praktikumsplätzen
        ListName.PLACEMENT_KIND: _("Kinds of work and internships"),
        # Translators: Förderungen von Arbeit und Praktika
        ListName.PLACEMENT_FUNDING: _("Funding of work and internships"),
        # Translators: Hürden vor dem Arbeitsbeginn (Checkliste)
        ListName.PLACEMENT_HURDLE: _("Hurdles before work starts"),
        # Translators: Gründe, aus denen Arbeit oder Praktikum endet
        ListName.PLACEMENT_ENDING: _("Reasons for ending work or an internship"),
    }
)


def since(row: CodeRow, words: Catalogue) -> str:
    """Since when it is offered."""
    if row.valid_from is None:
        return words.text(_("from the start"))
    return words.day(row.valid_from)


def until(row: CodeRow, words: Catalogue) -> str:
    """Until when it was offered."""
    return "" if row.valid_to is None else words.day(row.valid_to)


def origin(row: CodeRow, words: Catalogue) -> str:
    """Whose entry it is."""
    return words.text(_("Shipped") if row.shipped else _("Our own"))
