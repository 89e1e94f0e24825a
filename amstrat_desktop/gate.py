# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way into an office and the keys of an open one: store, services and keyring wired together.

Everything heavy is imported here. `app.py` imports this module on the worker, while somebody
types a passphrase.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from uuid_utils.compat import uuid7

from amstrat_desktop.base import secrets
from amstrat_desktop.base.file_facts import FileFacts
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.policy import NO_POLICY, SET_BY_ADMINISTRATOR, Policy
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.documents import recovery_sheet
from amstrat_desktop.documents.recovery_sheet import RecoverySheet
from amstrat_desktop.entering import actor_of, begin, work_of_nobody
from amstrat_desktop.keeping import Keeping
from amstrat_desktop.leaving import give_new_key
from amstrat_desktop.services.health import Finding, examine
from amstrat_desktop.services.offices import OfficeDraft, clean_office, read_office
from amstrat_desktop.services.personal_notes import count_lost_notes
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.start_data import ShippedArea, found_office, shipped_areas
from amstrat_desktop.services.ways_in import (
    change_own_way_in,
    give_way_in,
    note_recovery,
    renew_recovery_code,
    take_way_in,
    who_recovers,
)
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store import recovery
from amstrat_desktop.store.backups import anchors, list_backups
from amstrat_desktop.store.inside import look_inside
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import (
    Passphrase,
    RawKey,
    RecoveryCode,
    change_passphrase,
    check_passphrase,
    create_office,
    new_recovery_code,
    open_office,
    recover_as,
    remove_user,
)
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.rekey import rekey_due
from amstrat_desktop.store.surroundings import close_to_others

if TYPE_CHECKING:
    from amstrat_desktop.ui.first_run import Answers

_NOT_IN_A_FOLDER = re.compile(r"[^\w\- ]+")


@dataclass(frozen=True, slots=True)
class Entered:
    """An office that is open, for the one who opened it. name: of the office, for windows.

    warning: what did not work beside the opening itself, for example the keyring.
    """

    office: OpenOffice
    work: Work
    name: str
    warning: Msg | None = None

    @property
    def staff_id(self) -> UUID:
        return self.work.actor.staff_id


def unlock(folder: Path, passphrase: str, *, preferred: str, remember: bool | None) -> Entered:
    """Open with a passphrase. preferred: the id of the user who was here last, or "".

    remember: True puts the key into the keyring, False takes it out, None leaves it alone.
    Raises StoreProblem as `open_office`. A keyring that fails is a warning: the office is open.
    """
    entered = _enter(open_office(folder, Passphrase(passphrase, _user(preferred))))
    keys = Keys(entered, lambda: "")
    try:
        if remember:
            keys.remember()
        elif remember is not None:
            keys.forget()
    except Problem as problem:
        return replace(entered, warning=problem.message)
    return entered


def open_remembered(folder: Path) -> Entered | None:
    """Open with the key that this computer remembers; None where it remembers none.

    Raises Problem for a keyring that doesn't answer, StoreProblem as `open_office`.
    """
    kept = secrets.recall(_database_id(folder))
    return None if kept is None else _enter(open_office(folder, RawKey.from_text(kept)))


def check_code(folder: Path, code: str) -> None:
    """Whether a recovery code belongs to an office. Raises StoreProblem."""
    KeyFile.load(folder / KEYS_NAME).unlock_with_code(recovery.parse(code))


def recover(folder: Path, code: str, passphrase: str, *, preferred: str) -> Entered:
    """Open with the recovery code and give whoever was here last a new passphrase, or the lead
    where that was nobody who still works here.

    The warning of the opened office says so where personal notes can't be read any more.
    """
    office = open_office(folder, RecoveryCode(code))
    try:
        users, work = KeyFile.load(office.keys).users, work_of_nobody(office)
        user = work.read(who_recovers, users, _user(preferred), actor=work.actor)
        entered = _enter(recover_as(office, user, passphrase))
        entered.work.write(note_recovery)
        return _with_lost_notes(entered)
    except BaseException:
        office.close()
        raise


def _with_lost_notes(entered: Entered) -> Entered:
    lost = entered.work.read(count_lost_notes, actor=entered.work.actor)
    if not lost:
        return entered
    return replace(
        entered,
        warning=_(
            "Your personal notes were encrypted with your former passphrase and can no longer "
            "be read. They are still listed at the people they are about, and can be deleted."
        ),
    )


def found(offices: Path, answers: "Answers", passphrase: str) -> tuple[Entered, str]:
    """Create an office in a folder of its own; also its recovery code, to be shown once.

    Raises FieldProblem for an answer that can't be right, before anything is written, and
    StoreProblem as `create_office`.
    """
    draft = clean_office(OfficeDraft(**asdict(answers)))
    actor = Actor(staff_id=uuid7(), office_id=uuid7())
    created = create_office(_free_folder(offices, draft.name), passphrase, user_id=actor.staff_id)
    try:
        work = Work(created.open.engine, replace(actor, own_key=created.open.own_key))
        name = work.write(found_office, draft).value.name
    except BaseException:
        created.open.close()
        # Nobody was ever told that it exists.
        for left in sorted(created.open.folder.glob("office.*")):
            left.unlink()
        raise
    return Entered(created.open, work, name), created.recovery_code


def areas_to_choose() -> Sequence[ShippedArea]:
    """The statistical areas of the city, for the first-run assistant."""
    return tuple(area for area in shipped_areas() if area.statistical)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the open office, as the settings ask for them (`ui/safe.py`).

    language: asks for the language of the interface at that moment. policy: of this computer.
    """

    entered: Entered
    language: Callable[[], str]
    policy: Policy = NO_POLICY

    @property
    def vault(self) -> Keeping:
        """The backups of the office."""
        return Keeping(self.entered.office, self.entered.work)

    def inside(self) -> FileFacts:
        """Where the file lies, and its schema. Raises StoreProblem."""
        return look_inside(self.entered.office)

    def estimate(self, passphrase: str) -> Strength:
        """How strong a passphrase is; the office's own name counts as known."""
        # Its dictionaries take 9 MB: most days nobody sets a passphrase (docs/decisions/0006).
        from amstrat_desktop.base.passphrases import estimate  # noqa: PLC0415 - zxcvbn is rarely used

        return estimate(passphrase, (self.entered.name,))

    def check(self, passphrase: str) -> None:
        """Raises StoreProblem WRONG_PASSPHRASE."""
        check_passphrase(self.entered.office, passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises StoreProblem WRONG_PASSPHRASE for the old one."""
        check_passphrase(self.entered.office, old)
        self.entered.work.write(change_own_way_in)
        change_passphrase(self.entered.office, self.entered.staff_id, new)

    def users(self) -> frozenset[UUID]:
        """Who has a slot in the key file. Raises StoreProblem."""
        return frozenset(KeyFile.load(self.entered.office.keys).users)

    def give_passphrase(self, own: str, staff_id: UUID, new: str) -> None:
        """Raises StoreProblem WRONG_PASSPHRASE for one's own, NotAllowed for all but the lead."""
        check_passphrase(self.entered.office, own)
        self.entered.work.write(give_way_in, staff_id)
        change_passphrase(self.entered.office, staff_id, new)

    def take_passphrase(self, staff_id: UUID) -> None:
        """Their slot is gone; who has the office open keeps theirs. Raises NotAllowed."""
        self.entered.work.write(take_way_in, staff_id)
        remove_user(self.entered.office, staff_id)

    def rekey_due(self) -> frozenset[UUID]:
        """Who left with what may be a copy of the key that still holds. Raises StoreProblem."""
        return rekey_due(self.entered.office)

    def rekey(self, report: Callable[[int, int], object]) -> Rekeyed:
        """See `leaving.give_new_key`."""
        return give_new_key(self.entered, report)

    def log_anchors(self) -> Sequence[tuple[int, str]]:
        """From the manifests of the backups beside the office, the newest first."""
        found = anchors(list_backups(self.entered.office.backups))
        return tuple(anchor for _backup, anchor in found)

    def examine(self, second: str, report: Callable[[int, int], object]) -> Sequence[Finding]:
        """See `services.health.examine`."""
        return examine(self.entered.office, self.entered.work, second, report, policy=self.policy)

    def close_to_others(self) -> None:
        """Raises NotAllowed, StoreProblem."""
        self.entered.work.require(Right.SEE_HEALTH)
        close_to_others(self.entered.office.folder)

    def new_recovery_code(self) -> str:
        """The old paper opens nothing any more. Raises NotAllowed for all but the lead."""
        self.entered.work.write(renew_recovery_code)
        return new_recovery_code(self.entered.office)

    def recovery_sheet(self, code: str) -> bytes:
        """The paper with the code."""
        today = office_day(self.entered.work.clock())
        sheet = RecoverySheet(code, self.entered.name, today, self.entered.office.database_id)
        return recovery_sheet.render(sheet, self.language())

    def keyring_reason(self) -> Msg | None:
        """Why nothing can be remembered here."""
        return keyring_problem() if self.policy.remember_key else SET_BY_ADMINISTRATOR

    def remembered(self) -> bool:
        """Whether this computer opens the office without a passphrase."""
        try:
            return secrets.recall(str(self.entered.office.database_id)) is not None
        except Problem:
            return False

    def remember(self) -> None:
        """Put the key into the keyring. Raises Problem."""
        office = self.entered.office
        secrets.remember(str(office.database_id), RawKey.of(office).to_text())

    def forget(self) -> None:
        """Take the key out of the keyring. Raises Problem."""
        secrets.forget(str(self.entered.office.database_id))


def keyring_problem() -> Msg | None:
    """Why this computer can't remember a key; None where it can."""
    try:
        secrets.require_keyring()
    except Problem as problem:
        return problem.message
    return None


def _enter(office: OpenOffice) -> Entered:
    try:
        actor = actor_of(office)
        work = Work(office.engine, replace(actor, own_key=office.own_key))
        warning = begin(office, work)
        return Entered(office, work, work.read(read_office, actor).name, warning)
    except BaseException:
        office.close()
        raise


def _database_id(folder: Path) -> str:
    return str(KeyFile.load(folder / KEYS_NAME).database_id)


def _user(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _free_folder(offices: Path, name: str) -> Path:
    """A folder named after the office that holds none yet."""
    plain = _NOT_IN_A_FOLDER.sub("", name).strip()[:60] or "office"
    folder, number = offices / plain, 1
    while (folder / DATABASE_NAME).exists() or (folder / KEYS_NAME).exists():
        number += 1
        folder = offices / f"{plain} {number}"
    return folder
