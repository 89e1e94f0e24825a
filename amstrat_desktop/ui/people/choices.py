# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms and filters of people offer to choose from. No Qt here."""

from dataclasses import dataclass
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work


@dataclass(frozen=True, slots=True)
class PeopleChoices:
    """staff: who records here now, and whom the record already names. me: who asks."""

    labels: Labels
    genders: tuple[Option, ...]
    languages: tuple[Option, ...]
    levels: tuple[Option, ...]
    areas: tuple[AreaOption, ...]
    staff: tuple[StaffCard, ...]
    me: UUID


def read_choices(work: Work, keep: PersonDraft | None = None) -> PeopleChoices:
    """What may be chosen today. keep: a person whose codes are offered though retired."""
    draft = keep or PersonDraft()
    day, read, actor = office_day(work.clock()), work.read, work.actor
    spoken = {line.language for line in draft.languages}
    of_channels = {line.language for line in draft.channels}
    kept = {draft.language, draft.written_language, *spoken, *of_channels}
    levels = {level for line in draft.languages for level in (line.speaks, line.reads)}
    labels = read(read_labels)
    return PeopleChoices(
        labels=labels,
        genders=read(list_options, ListName.GENDER, on=day, keep=(draft.gender,), labels=labels),
        languages=read(list_options, ListName.LANGUAGE, on=day, keep=kept, labels=labels),
        levels=read(list_options, ListName.LANGUAGE_LEVEL, on=day, keep=levels, labels=labels),
        areas=tuple(
            area
            for area in read(list_areas, on=day, retired=True)
            if not area.retired or area.id == draft.area_id
        ),
        staff=tuple(
            one
            for one in read(list_staff, actor.office_id)
            if one.active or one.id == draft.preferred_staff_id
        ),
        me=actor.staff_id,
    )
