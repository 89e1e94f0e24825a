# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying the office's own texts in other languages: who wrote it, and who found it right.

Texts of codes lie beside their German label (`CodeLabel`), all others in `Translation`. Names and
addresses are nobody's to translate.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.own_text import GERMAN
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OWN_FIELDS, TRANSLATED, OwnField
from amstrat_desktop.models.code import CodeEntry, CodeLabel
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.offer import Offer
from amstrat_desktop.models.office import Office, Staff
from amstrat_desktop.models.site import Site
from amstrat_desktop.models.translation import Translation
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.translation_checks import cleaned, require_fitting
from amstrat_desktop.services.work import Actor, mark_changed

_MODELS: Final[Mapping[Kind, Any]] = {
    Kind.OFFICE: Office,
    Kind.ORGANISATION: Organisation,
    Kind.SITE: Site,
    Kind.OFFER: Offer,
    Kind.CODE: CodeEntry,
}


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in one language. outdated: the German text was changed since, and papers print
    that. checked_by: a name, "" where nobody looked.
    """

    text: str
    translator: str
    checked_on: date | None
    checked_by: str
    outdated: bool


@dataclass(frozen=True, slots=True)
class OwnTextCard:
    """A text of a record in German, and language → what it is there."""

    field: OwnField
    german: str
    others: Mapping[str, Translated]


@dataclass(frozen=True, slots=True)
class TranslationsCard:
    """A record's texts, as far as it has any in German. name: of the record."""

    kind: Kind
    object_id: UUID
    name: Msg
    texts: tuple[OwnTextCard, ...]


@dataclass(frozen=True, slots=True)
class TranslationDraft:
    """A record's texts in one language. german, before: what stood beside and in the fields when
    they were shown. checked: somebody who reads the language found all of it right.
    """

    kind: Kind
    object_id: UUID
    language: str
    german: Mapping[OwnField, str]
    texts: Mapping[OwnField, str]
    before: Mapping[OwnField, str] = field(default_factory=dict)
    translator: str = ""
    checked: bool = False


def read_translations(session: Session, kind: Kind, object_id: UUID) -> TranslationsCard:
    """Everything of one record; raises Problem when it no longer exists."""
    record = _record(session, kind, object_id)
    texts = []
    for name in OWN_FIELDS[kind]:
        german = _german(record, name)
        rows = _rows(session, record, name).values()
        if german:
            others = {row.language: _translated(session, row, german) for row in rows}
            texts.append(OwnTextCard(name, german, others))
    return TranslationsCard(kind, object_id, _name(session, record), tuple(texts))


def save_translations(
    session: Session, draft: TranslationDraft, *, actor: Actor, now: datetime
) -> TranslationsCard:
    """Put a record's texts in one language on record; an empty one is taken away.

    A text that fitted an earlier German one fits the new one when it is changed or found right.
    Where some texts were changed, the others keep who wrote them and their check. Raises
    FieldProblem, and `Conflict` where a colleague wrote something else meanwhile.
    """
    if draft.language not in TRANSLATED:
        raise ValueError(f"no language to translate into: {draft.language}")
    record = _record(session, draft.kind, draft.object_id)
    texts = {name: cleaned(name, text) for name, text in draft.texts.items()}
    for name, text in texts.items():
        require_fitting(name, draft.language, draft.german[name], text)
    saving = _Saving(session, record, draft, actor, now)
    changed = saving.save(texts)
    if changed:
        session.flush()
        mark_changed(session, draft.kind)
        fields = [f"{name}.{draft.language}" for name in changed]
        write_audit(
            session, "translate", draft.kind, draft.object_id, actor=actor, now=now, fields=fields
        )
    return read_translations(session, draft.kind, draft.object_id)


@dataclass(frozen=True, slots=True)
class _Saving:
    session: Session
    record: Any
    draft: TranslationDraft
    actor: Actor
    now: datetime

    def save(self, texts: Mapping[OwnField, str]) -> list[OwnField]:
        """The fields in which anything is different afterwards."""
        found = {name: self._row(name) for name in texts}
        worded = any((row.text if row else "") != texts[name] for name, row in found.items())
        return [
            name for name, row in found.items() if self._save(name, texts[name], row, worded=worded)
        ]

    def _row(self, name: OwnField) -> Any:
        """What is on record. Raises Conflict where that is not what was shown."""
        row = _rows(self.session, self.record, name).get(self.draft.language)
        stored = row.text if row is not None else ""
        if stored not in {self.draft.before.get(name, ""), self.draft.texts[name].strip()}:
            raise Conflict(*_who(self.session, row))
        return row

    def _save(self, name: OwnField, text: str, row: Any, *, worded: bool) -> bool:
        """worded: some text of the draft is another one than is on record."""
        if not text:
            if row is not None:
                self.session.delete(row)
            return row is not None
        if row is None:
            row = self._new_row(name)
            self.session.add(row)
        before, same, checked = _state(row), row.text == text, self.draft.checked
        row.text = text
        if not (same and worded):
            row.translator = clean_line(self.draft.translator)
        # A text that is left as it was fits the new German only when somebody says so.
        if isinstance(row, Translation) and (not same or checked):
            row.source = self.draft.german[name]
        if not same or (checked if row.checked_on is None else not (checked or worded)):
            row.checked_on = office_day(self.now) if checked else None
            row.checked_by = self.actor.staff_id if checked else None
        changed = _state(row) != before
        if changed and isinstance(row, Translation):
            row.updated_at, row.updated_by = self.now, self.actor.staff_id
        return changed

    def _new_row(self, name: OwnField) -> CodeLabel | Translation:
        draft, by = self.draft, self.actor.staff_id
        if isinstance(self.record, CodeEntry):
            return CodeLabel(entry_id=self.record.id, language=draft.language)
        return Translation(
            id=uuid7(),
            office_id=self.actor.office_id,
            object_kind=draft.kind.value,
            object_id=draft.object_id,
            field=name.value,
            language=draft.language,
            created_at=self.now,
            created_by=by,
        )


def _state(row: Any) -> tuple[object, ...]:
    source = row.source if isinstance(row, Translation) else None
    return row.text, row.translator or "", source, row.checked_on, row.checked_by


def _rows(session: Session, record: Any, name: OwnField) -> Mapping[str, Any]:
    """Language → the row of a text."""
    found: Iterable[Any]
    if isinstance(record, CodeEntry):
        asked = select(CodeLabel).where(
            CodeLabel.entry_id == record.id, CodeLabel.language != GERMAN
        )
        found = session.scalars(asked)
    else:
        found = session.scalars(
            select(Translation).where(
                Translation.object_id == record.id, Translation.field == name.value
            )
        )
    return {row.language: row for row in found}


def _translated(session: Session, row: CodeLabel | Translation, german: str) -> Translated:
    checker = session.get(Staff, row.checked_by) if row.checked_by else None
    return Translated(
        text=row.text,
        translator=row.translator or "",
        checked_on=row.checked_on,
        checked_by=checker.name if checker else "",
        outdated=isinstance(row, Translation) and row.source != german,
    )


def _record(session: Session, kind: Kind, object_id: UUID) -> Any:
    record = session.get(_MODELS[kind], object_id)
    if record is None:
        raise Problem(_("This entry no longer exists."))
    return record


def _german(record: Any, name: OwnField) -> str:
    if isinstance(record, CodeEntry):
        return next((label.text for label in record.labels if label.language == GERMAN), "")
    return str(getattr(record, name.value))


def _name(session: Session, record: Any) -> Msg:
    if isinstance(record, CodeEntry):
        return read_labels(session)(ListName(record.list_name), record.code)
    return verbatim(record.title if isinstance(record, Offer) else record.name)


def _who(session: Session, row: CodeLabel | Translation | None) -> tuple[str, datetime | None]:
    if not isinstance(row, Translation):
        return "", None
    return session.get_one(Staff, row.updated_by).name, row.updated_at
