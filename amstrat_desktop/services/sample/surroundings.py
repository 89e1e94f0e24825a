# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a sample office saw in its neighbourhood and what it missed; most was read and approved."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from amstrat_desktop.services.observations import (
    ObservationDraft,
    approve_observation,
    settle_observation,
    write_observation,
)
from amstrat_desktop.services.offers.need_signals import SignalDraft, approve_signal, write_signal
from amstrat_desktop.services.sample.teller import Teller

_SEEN: Final = (
    (150, "Hamme", "vacant_shop", "Ecke Probestraße", "Früher ein Bäcker; steht lange leer."),
    (96, "Hamme", "vacant_shop", "Musterplatz", "Würde als Treffpunkt für Eltern taugen."),
    (60, "Kruppwerke", "barrier", "Treppe Beispielweg", "Mit dem Kinderwagen kein Durchkommen."),
    (41, "Querenburg", "good_example", "", "Schule öffnet nachmittags für ein Sprachcafé."),
    (17, "Wattenscheid-Mitte", "unsafe", "Unterführung Probebahnhof", "Abends zu dunkel."),
)
"""Days ago, area, kind, place, words; all but the last are approved."""

_MISSED: Final = (
    (80, "Hamme", SignalDraft("integration_course", "no_place", number=6)),
    (52, "Kruppwerke", SignalDraft("nursery_place", "no_place", number=9)),
    (
        33,
        "Querenburg",
        SignalDraft("literacy_course", "times", number=5, words="Nur abends."),
    ),
    (9, "Hamme", SignalDraft("flat_search", "no_offer", number=3)),
)
"""Days ago, area, signal; all but the last are approved."""


def look_around(teller: Teller, *, lead: Teller) -> None:
    """The teller writes; the lead reads and approves."""
    for number, (ago, area, kind, place, words) in enumerate(_SEEN, 1):
        draft = ObservationDraft(
            kind, teller.area(area), place, words, teller.today - timedelta(days=ago)
        )
        seen = teller.did(ago, write_observation, draft)
        if number < len(_SEEN):
            lead.did(ago - 1, approve_observation, seen)
        if number == 1:
            teller.did(20, settle_observation, seen)
    for number, (ago, area, signal) in enumerate(_MISSED, 1):
        wanted = replace(
            signal, area_id=teller.area(area), noted_on=teller.today - timedelta(days=ago)
        )
        missed = teller.did(ago, write_signal, wanted)
        if number < len(_MISSED):
            lead.did(ago - 1, approve_signal, missed)
