# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of this computer: what is needed before any office is open.

Plain JSON, no person's data, no secret. A damaged file gives the defaults.
"""

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Literal, Self, TypeVar

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.policy import NO_POLICY, Policy

Theme = Literal["system", "light", "dark"]
T = TypeVar("T")

TEXT_PERCENTS: Final = range(100, 201)


@dataclass(frozen=True, slots=True)
class Settings:
    """language: of the interface. text_percent: size of text, 100 to 200. office: the folder of
    the office opened last. office_name: as the unlock window greets. last_user: the id of whoever
    opened it. lock_minutes: idle time until the program locks, 0 never. printer: the queue used
    last. second_place: the folder that backups are copied to, "" where none was chosen.
    geometry: window geometry (base64) per layout direction ("ltr", "rtl"). shown_around: the ids of
    those who were offered the walk through the window and answered.
    """

    language: str = "de"
    theme: Theme = "system"
    text_percent: int = 100
    office: str = ""
    office_name: str = ""
    last_user: str = ""
    lock_minutes: int = 10
    remember_key: bool = False
    printer: str = ""
    second_place: str = ""
    geometry: dict[str, str] = field(default_factory=dict)
    shown_around: list[str] = field(default_factory=list)

    @classmethod
    def from_json(cls, text: str, *, language: str = "de") -> Self:
        """Take what is known and of the right type, leave the rest at its default.

        language: that default.
        """
        defaults = cls(language=language)
        try:
            raw: Any = json.loads(text)
        except (ValueError, RecursionError):
            return defaults
        if not isinstance(raw, dict):
            return defaults
        known = {
            f.name: raw[f.name]
            for f in fields(cls)
            if f.name in raw and type(raw[f.name]) is type(getattr(defaults, f.name))
        }
        if known.get("text_percent") not in TEXT_PERCENTS:
            known.pop("text_percent", None)
        if known.get("lock_minutes", 0) < 0:
            known.pop("lock_minutes")
        if not all(isinstance(place, str) for place in known.get("geometry", {}).values()):
            known.pop("geometry")
        if not all(isinstance(one, str) for one in known.get("shown_around", [])):
            known.pop("shown_around")
        if known.get("language") not in LANGUAGES:
            known.pop("language", None)
        if known.get("theme") not in ("system", "light", "dark"):
            known.pop("theme", None)
        return replace(defaults, **known)


class SettingsFile:
    """Reads once, writes at each change, whole or not at all.

    chosen: what people chose at this computer. policy: what its administrator laid down.
    values: what holds, of the two.
    """

    def __init__(self, path: Path, policy: Policy = NO_POLICY) -> None:
        self.path: Final = path
        self.policy: Final = policy
        self._listeners: list[Callable[[Settings], object]] = []
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            text = ""
        self.chosen = Settings.from_json(text, language=self.policy.language or "de")
        self.values = _held(self.policy, self.chosen)

    def listen(self, listener: Callable[[Settings], object]) -> None:
        """Call it after each change."""
        self._listeners.append(listener)

    def change(self, **values: Any) -> None:
        """Replace some settings. A disk that takes no file costs the setting, not the work."""
        self.chosen = replace(self.chosen, **values)
        self.values = _held(self.policy, self.chosen)
        for listener in self._listeners:
            listener(self.values)
        text = json.dumps(asdict(self.chosen), ensure_ascii=False, indent=2)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self.path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self.path)
        except OSError:
            return


def _held(policy: Policy, chosen: Settings) -> Settings:
    """What was chosen, but for what the administrator laid down."""
    return replace(
        chosen,
        remember_key=chosen.remember_key and policy.remember_key,
        second_place=_either(policy.second_place, chosen.second_place),
        lock_minutes=_either(policy.lock_minutes, chosen.lock_minutes),
    )


def _either(laid_down: T | None, chosen: T) -> T:
    return chosen if laid_down is None else laid_down
