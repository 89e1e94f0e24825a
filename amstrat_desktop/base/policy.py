# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the administrator of a computer has laid down for everybody who works at it.

A file in TOML that only administrators can write (`paths.policy_file`; docs/rollout.md). It holds
for this computer's users, against nobody: who can start another program is not held by it. What
is wrong in it is told and left out, and never keeps anybody from working.
"""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, Msg, _, catalogue
from amstrat_desktop.base.paths import offices_dir, policy_file

_LOG: Final = logging.getLogger(__name__)

LONGEST_LOCK: Final = 24 * 60
"""Minutes."""

_LARGEST: Final = 64_000
"""Bytes; more is another file."""

SET_BY_ADMINISTRATOR: Final = _("Set by your administrator.")


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """Something in the file that does not hold. key: "" where it is the whole file."""

    key: str
    message: Msg


@dataclass(frozen=True, slots=True)
class Policy:
    """None where nothing is laid down.

    data_folder: where new offices are made and looked for. language: of the interface until
    somebody chooses another one. second_place: the folder that backups are copied to, "" for
    none. lock_minutes: idle time until the program locks, 0 never. remember_key: whether a
    computer may open an office without a passphrase. path: of the file, None where there is none.
    """

    data_folder: Path | None = None
    language: str | None = None
    second_place: str | None = None
    lock_minutes: int | None = None
    remember_key: bool = True
    path: Path | None = None
    faults: tuple[PolicyFault, ...] = ()

    @property
    def offices(self) -> Path:
        """Where new offices are made and looked for on this computer."""
        return self.data_folder or offices_dir()


NO_POLICY: Final = Policy()
"""Of most computers."""


def read_policy(path: Path | None = None) -> Policy:
    """The policy of this computer. path: of another file. Raises nothing."""
    path = path or policy_file()
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return NO_POLICY
    except OSError as error:
        return Policy(path=path, faults=(_unreadable(error.strerror or type(error).__name__),))
    if len(content) > _LARGEST:
        return Policy(path=path, faults=(_unreadable(f"more than {_LARGEST} bytes"),))
    # Most computers have no policy: the first window waits for no parser.
    import tomllib  # noqa: PLC0415 - only where there is a policy

    try:
        # Windows' own editor may begin a file with a mark of its encoding.
        raw = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return Policy(path=path, faults=(_unreadable(str(error)),))
    return _policy_of(raw, path)


def tell_faults(policy: Policy) -> None:
    """Write into the log what does not hold."""
    for fault in policy.faults:
        _LOG.warning("%s", catalogue("en").text(fault.message))


def _policy_of(raw: Mapping[str, Any], path: Path) -> Policy:
    held: dict[str, Any] = {}
    faults: list[PolicyFault] = []
    for key, value in raw.items():
        reader = _READERS.get(key)
        if reader is None:
            unknown = _("The policy file names what this program does not know: {name}", name=key)
            faults.append(PolicyFault(key, unknown))
            continue
        try:
            held[key] = reader(value)
        except ValueError:
            wrong = _("In the policy file this has a value that does not fit: {name}", name=key)
            faults.append(PolicyFault(key, wrong))
    return Policy(**held, path=path, faults=tuple(faults))


def _unreadable(reason: str) -> PolicyFault:
    return PolicyFault("", _("The policy file cannot be read: {reason}", reason=reason))


def _language(value: Any) -> str:
    if value not in [language.code for language in INTERFACE_LANGUAGES]:
        raise ValueError("not a language of the interface")
    return str(value)


def _folder(value: Any) -> Path:
    """An absolute path; `~` and the variables of the environment stand for their values."""
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - whatever is wrong, the file is
    folder = Path(os.path.expandvars(value)).expanduser()
    # A variable that nothing stands for stays as it is written.
    if not folder.is_absolute() or "$" in str(folder) or "%" in str(folder) or "\0" in value:
        raise ValueError("not a whole path")
    return folder


def _place(value: Any) -> str:
    return "" if value == "" else str(_folder(value))


def _minutes(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= LONGEST_LOCK:
        raise ValueError("not a number of minutes")
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")  # noqa: TRY004 - as above
    return value


_READERS: Final[Mapping[str, Callable[[Any], object]]] = MappingProxyType(
    {
        "data_folder": _folder,
        "language": _language,
        "second_place": _place,
        "lock_minutes": _minutes,
        "remember_key": _yes_or_no,
    }
)
