# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agency while it is being typed: what was on record, what stands in the form. No Qt here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.directory import OrganisationCard, OrganisationDraft
from amstrat_desktop.services.work import Work

_NOTHING: Final = OrganisationDraft()
_LISTS: Final = frozenset({"languages", "documents"})


@dataclass(frozen=True, slots=True)
class Choices:
    """What the code lists offer, and what any code is called."""

    kinds: tuple[Option, ...]
    languages: tuple[Option, ...]
    documents: tuple[Option, ...]
    labels: Labels


@dataclass(frozen=True, slots=True)
class Entry:
    """organisation_id None: a new agency. version: of the record that is being changed.

    before: as it was on record when the form was opened. draft: as it stands in the form.
    """

    organisation_id: UUID | None = None
    version: int = 0
    before: OrganisationDraft = _NOTHING
    draft: OrganisationDraft = _NOTHING

    @classmethod
    def of(cls, card: OrganisationCard) -> "Entry":
        """An agency on record, to be changed."""
        return cls(card.id, card.version, card.draft, card.draft)

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Entry":
        """What `payload` wrote, maybe an older version of the program."""
        kept = payload.get("id")
        return cls(
            organisation_id=UUID(kept) if kept else None,
            version=int(payload.get("version", 0)),
            before=_draft(payload.get("before", {})),
            draft=_draft(payload.get("draft", {})),
        )

    def payload(self) -> Mapping[str, Any]:
        """Plain JSON, for `services/drafts.py`."""
        return {
            "id": str(self.organisation_id) if self.organisation_id else None,
            "version": self.version,
            "before": asdict(self.before),
            "draft": asdict(self.draft),
        }

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before


def _draft(values: Mapping[str, Any]) -> OrganisationDraft:
    known: dict[str, Any] = {
        f.name: tuple(values[f.name]) if f.name in _LISTS else values[f.name]
        for f in fields(OrganisationDraft)
        if f.name in values
    }
    return OrganisationDraft(**known)


def read_choices(work: Work, keep: OrganisationDraft) -> Choices:
    """What may be chosen today. keep: an agency whose codes are offered though retired."""
    day = office_day(work.clock())
    return Choices(
        kinds=work.read(list_options, ListName.ORGANISATION_KIND, on=day, keep=(keep.kind,)),
        languages=work.read(list_options, ListName.LANGUAGE, on=day, keep=keep.languages),
        documents=work.read(list_options, ListName.DOCUMENT, on=day, keep=keep.documents),
        labels=work.read(read_labels),
    )
