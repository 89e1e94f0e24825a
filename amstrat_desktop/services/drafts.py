# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Unsaved forms, kept in the encrypted file until they are saved or thrown away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from amstrat_desktop.models.trail import Draft
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class KeptForm:
    """What somebody had typed. payload: plain JSON values, as the form wrote them."""

    form: str
    payload: Mapping[str, Any]
    updated_at: datetime


def keep_form(
    session: Session, form: str, payload: Mapping[str, Any], *, actor: Actor, now: datetime
) -> None:
    """Remember an unsaved form, in place of what was remembered of it."""
    draft = session.get(Draft, (actor.staff_id, form))
    if draft is None:
        draft = Draft(staff_id=actor.staff_id, form=form, office_id=actor.office_id)
        session.add(draft)
    draft.payload = dict(payload)
    draft.updated_at = now


def drop_form(session: Session, form: str, *, actor: Actor, now: datetime) -> None:  # noqa: ARG001 - the form of every use case
    """Forget an unsaved form."""
    session.execute(delete(Draft).where(Draft.staff_id == actor.staff_id, Draft.form == form))


def read_form(session: Session, form: str, *, actor: Actor) -> KeptForm | None:
    """What the actor typed into a form and never saved, or None."""
    found = session.execute(
        select(Draft.payload, Draft.updated_at).where(
            Draft.staff_id == actor.staff_id, Draft.form == form
        )
    ).one_or_none()
    return None if found is None else KeptForm(form, found.payload, found.updated_at)
