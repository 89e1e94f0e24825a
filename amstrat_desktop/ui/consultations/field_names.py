# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the fields of a contact are called, the same in form, list, detail and quick line."""

from collections.abc import Mapping
from typing import Final

from amstrat_desktop.base.lang import Msg, _

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    # Translators: somebody on record (Ratsuchende*r)
    "person_id": _("Person"),
    "held_at": _("When"),
    # Translators: Sprache, in der gesprochen wird
    "language": _("Language spoken"),
    # Translators: Beratungsthemen
    "topic": _("Topics"),
    # Translators: Kontaktart
    "channel": _("Kind of contact"),
    # Translators: Stadtteil, statistischer Bezirk oder Quartier
    "area_id": _("Area"),
    # Translators: Erst- oder Folgeberatung
    "sequence": _("First or follow-up"),
    "gender": _("Gender"),
    # Translators: Alter (Altersgruppe)
    "age_band": _("Age"),
    "children": _("Children"),
    # Translators: Sprachmittlung
    "interpreter": _("Interpreting"),
    # Translators: erreicht über
    "reached_through": _("Reached through"),
    # Translators: Kurzberatung, ausführliche Beratung oder Gruppe
    "contact_kind": _("Kind of counselling"),
    "duration": _("Duration"),
    # Translators: Ergebnis der Beratung
    "result": _("Result"),
    # Translators: Wiedererkennungscode: ein Wort, das die ratsuchende Person selbst wählt
    "recognition_code": _("Recognition code"),
    "note": _("Note"),
}


def in_minutes(number: int) -> Msg:
    """A length of time, short: “15 min”."""
    # Translators: as short as can be; what stands beside the number can be typed, too ("15m")
    return _("{minutes} min", minutes=number)
