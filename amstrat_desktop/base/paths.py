# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the program's own files ended up, and where the user's files belong.

`i18n/`, `resources/` and the manual lie outside the package in the source tree; the build maps
them into the wheel as ``amstrat_desktop/_data``. Only this module knows.
"""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from platformdirs import site_data_path, user_config_path, user_data_path, user_state_path

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_DATA: Final = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

APP: Final = "amstrat-desktop"
NAME: Final = "AmStrat Desktop"
"""As people write it, and as folders of all users are called on Windows and macOS."""


def resource(*parts: str) -> Path:
    """A shipped file: font, icon, pictogram, style sheet or start data."""
    return _DATA.joinpath("resources", *parts)


def catalogue_dir() -> Path:
    """The folder that holds ``<language>/LC_MESSAGES/amstrat_desktop.mo``."""
    return _DATA / "i18n"


def legal_text(name: str) -> str:
    """A shipped text: ``LICENSE`` or ``THIRD_PARTY_NOTICES.md``."""
    return (_DATA / name).read_text("utf-8")


def manual_dir() -> Path:
    """The folder that holds the manual, ``<language>/<page>.md``."""
    return _DATA / "docs" / "manual"


def offices_dir() -> Path:
    """Where a new office's database is put unless somebody chooses another place."""
    return user_data_path(APP, appauthor=False) / "offices"


def newest_office(offices: Path) -> Path | None:
    """The folder of the office that was worked in last, of those that the settings don't know:
    they are lost, or the program was ended while it founded one.
    """
    with suppress(OSError):
        found = [(path.stat().st_mtime, path.parent) for path in offices.glob("*/office.db")]
        return max(found)[1] if found else None
    return None


def settings_file() -> Path:
    """This computer's settings: no person's data, no secret."""
    return user_config_path(APP, appauthor=False) / "settings.json"


def policy_file() -> Path:
    """What the administrator laid down for all users of this computer (`base/policy.py`)."""
    if sys.platform in {"win32", "darwin"}:
        folder = site_data_path(NAME, appauthor=False)
    else:
        folder = Path("/etc", APP)
    return folder / "policy.toml"


def log_file() -> Path:
    """The log: stacks and program events, no person's data."""
    return user_state_path(APP, appauthor=False) / "amstrat-desktop.log"
