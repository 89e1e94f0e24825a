# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's own texts for papers: in German, with what is up to date in other languages."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, own_text
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.models.translation import Translation

Said = Msg | str
"""A text for a paper; "" for none."""

_Key = tuple[UUID, OwnField]


class OwnTexts:
    """What is on record of some records. found: (record, field) → language → (source, text)."""

    def __init__(self, found: Mapping[_Key, Mapping[str, tuple[str, str]]]) -> None:
        self._found: Final = found

    def __call__(self, object_id: UUID, field: OwnField, german: str) -> Said:
        """The text as the record says it now; translations of an earlier one are left out."""
        if not german:
            return ""
        found = self._found.get((object_id, field), {})
        others = {code: text for code, (source, text) in found.items() if source == german}
        return own_text(german, others)

    def lines(self, object_id: UUID, field: OwnField, german: str) -> tuple[Said, ...]:
        """One text for each line; a translation of another number of lines is left out."""
        lines = german.splitlines()
        found = self._found.get((object_id, field), {})
        others = {
            code: text.splitlines() for code, (source, text) in found.items() if source == german
        }
        return tuple(
            own_text(
                line.strip(),
                {
                    code: theirs[at].strip()
                    for code, theirs in others.items()
                    if len(theirs) == len(lines)
                },
            )
            for at, line in enumerate(lines)
            if line.strip()
        )


def read_own_texts(session: Session, *object_ids: UUID | None) -> OwnTexts:
    """The translations of these records, in one question; None is nobody's."""
    found: dict[_Key, dict[str, tuple[str, str]]] = {}
    asked = select(
        Translation.object_id,
        Translation.field,
        Translation.language,
        Translation.source,
        Translation.text,
    ).where(Translation.object_id.in_([key for key in object_ids if key is not None]))
    for object_id, field, language, source, text in session.execute(asked):
        found.setdefault((object_id, OwnField(field)), {})[language] = (source, text)
    return OwnTexts(found)
