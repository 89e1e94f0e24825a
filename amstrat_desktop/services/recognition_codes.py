# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recognition codes: words that people choose to be recognised by without a name.

A hint and never a key: several people may have chosen the same word.
"""

from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person
from amstrat_desktop.store.search import folded

LENGTH = 40
"""Characters."""

WithCode: TypeAlias = type[Contact] | type[Person]


def written_as(session: Session, model: WithCode, code: str, *, office_id: UUID) -> Sequence[str]:
    """How a code stands in the records: case, accents and spaces make no difference.

    The different codes of an office are few and come from an index; each is folded as the
    search folds words.
    """
    wanted = folded(clean_line(code, limit=LENGTH))
    if not wanted:
        return ()
    codes = session.scalars(
        select(model.recognition_code)
        .where(model.office_id == office_id, model.recognition_code > "")
        .distinct()
    )
    return [found for found in codes if folded(found) == wanted]
