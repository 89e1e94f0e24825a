# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapter of what is missing and what was seen: the approved entries of the register."""

from itertools import groupby
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.services.register import FEW, EntryKind, RegisterRow
from amstrat_desktop.services.reports.outside_report import OutsideReport

# Translators: Was fehlt und was uns auffiel (approved need signals and observations)
TITLE: Final = _("What is missing, and what we saw")
_NOTHING: Final = _("Nothing was approved for this period.")
_NO_AREA: Final = _("Without an area")


def seen_chapter(composer: Composer, data: OutsideReport) -> None:
    """By area; each entry with its day, and for how many people something is missing."""
    composer.heading(TITLE)
    if not data.register:
        composer.say(_NOTHING)
    for area, rows in groupby(data.register, lambda row: (row.area_number, row.area)):
        name = " ".join(part for part in area if part)
        composer.heading(composer.voice.name(name) if name else _NO_AREA, 1, listed=False)
        composer.points([_entry(composer, data, row) for row in rows])


def _entry(composer: Composer, data: OutsideReport, row: RegisterRow) -> Words:
    say = composer.voice
    signal = row.kind is EntryKind.SIGNAL
    list_name = ListName.TOPIC if signal else ListName.OBSERVATION_KIND
    about = [say.say(data.labels(list_name, row.about))]
    if row.barrier:
        about.append(say.say(data.labels(ListName.BARRIER, row.barrier)))
    if signal:
        about.append(say.say(people(row.number)))
    about += [say.name(row.place), say.words(say.catalogue.day(row.noted_on))]
    head = say.join(about)
    return say.join((head, say.name(row.words, limit=1000)), ": ") if row.words else head


def people(number: int) -> Msg:
    """For how many; few are not told."""
    if number < FEW:
        # Translators: für weniger als {count} Menschen
        return _("for fewer than {count} people", count=FEW)
    return ngettext("for {count} person", "for {count} people", number)
