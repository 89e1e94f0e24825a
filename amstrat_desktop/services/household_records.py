# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into a household and what comes out of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.households import MemberRole


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """Somebody of a household. id: None for who comes to it now.

    person_id: of who has a record, whose name and birth year hold then. first_name: of a child
    only with name_consent_id. childcare, childcare_since: of a child.
    """

    role: str = MemberRole.ADULT.value
    id: UUID | None = None
    person_id: UUID | None = None
    relation: str = ""
    first_name: str = ""
    name_consent_id: UUID | None = None
    birth_year: int | None = None
    carer: bool = False
    childcare: str = ""
    childcare_since: date | None = None


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """A household as it was entered. situation: what stands out, in plain words.

    members: those who live there now. Whoever is not among them any more was entered by
    mistake and is taken out; who moved away has *left*, which is another step.
    """

    household_type: str = ""
    area_id: UUID | None = None
    situation: str = ""
    members: tuple[MemberDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberCard:
    """One member as they stand. name: as lists show it, "" for who has none.

    birth_year: of the record, where there is one. restricted: the record's name is hidden.
    """

    id: UUID
    draft: MemberDraft
    name: Msg | None
    birth_year: int | None
    restricted: bool
    left_on: date | None

    @property
    def is_child(self) -> bool:
        """Whether the member is one of the children."""
        return self.draft.role == MemberRole.CHILD


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """One household. version: to be given back with a change. id: None while there is none.

    members, former: who lives there, who did; people hidden from the asker are in neither.
    name_consent_id: a consent that lets the children's first names be kept, None without.
    """

    id: UUID | None
    version: int
    draft: HouseholdDraft
    area_name: str
    members: tuple[MemberCard, ...]
    former: tuple[MemberCard, ...]
    name_consent_id: UUID | None
