# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations: what whoever walks through the neighbourhood sees, without anybody's data."""

from typing import Final

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry

OBSERVATION_KINDS: Final = (
    # Translators: leerstehendes Ladenlokal
    Entry("vacant_shop", _("Vacant shop")),
    # Translators: fehlendes Angebot
    Entry("missing_offer", _("Missing offer")),
    # Translators: Angebot oder Einrichtung hat geschlossen
    Entry("closed", _("Offer or facility closed")),
    # Translators: Treffpunkt, Ort zum Zusammenkommen
    Entry("meeting_place", _("Meeting place")),
    # Translators: Barriere im Straßenraum (Treppe, Bordstein)
    Entry("barrier", _("Barrier in public space")),
    # Translators: Angstraum, unsicherer Ort
    Entry("unsafe", _("Place that feels unsafe")),
    # Translators: Weg, Verkehr, Haltestelle
    Entry("traffic", _("Way, traffic or stop")),
    # Translators: Wohnumfeld, Zustand von Häusern
    Entry("housing", _("Houses and surroundings")),
    # Translators: Spielplatz, Grünfläche
    Entry("playground", _("Playground or green space")),
    # Translators: gutes Beispiel, das andere nachmachen können
    Entry("good_example", _("Good example")),
    # Translators: Stimmung, Thema, über das im Quartier gesprochen wird
    Entry("talk", _("Talk of the neighbourhood")),
    # Translators: sonstige Beobachtung
    Entry("other", pgettext("observation", "Other")),
)
