# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write the tables of docs/roles.md from the code: which role has which right, and what asks it.

.venv/bin/python packaging/role_table.py
"""

import importlib
import inspect
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from amstrat_desktop import services  # noqa: E402 - run as a script, the package is found above
from amstrat_desktop.base.lang import catalogue  # noqa: E402
from amstrat_desktop.base.vocabulary.roles import Role  # noqa: E402
from amstrat_desktop.services.rights import Right, granted  # noqa: E402
from amstrat_desktop.services.rights.grants import GRANTS, SERVICES  # noqa: E402
from amstrat_desktop.services.rights.matrix import ALLOWED, ANYBODY  # noqa: E402

PAGE: Final = ROOT / "docs" / "roles.md"
BEGIN: Final = "<!-- made by packaging/role_table.py -->"
END: Final = "<!-- end -->"

Function = Callable[..., Any]


def service_functions() -> Iterator[Function]:
    """Every public function of the services that takes a session first."""
    for module in pkgutil.walk_packages(services.__path__, SERVICES):
        for name, value in sorted(vars(importlib.import_module(module.name)).items()):
            own = inspect.isfunction(value) and value.__module__ == module.name
            if own and not name.startswith("_") and _takes_session(value):
                yield value


def tables() -> str:
    """Both tables, as they stand on the page."""
    return f"{BEGIN}\n\n{_matrix()}\n\n{_grants()}\n\n{END}"


def page_with(tables_of_page: str, page: str) -> str:
    """The page with these tables in the place of the former ones."""
    before, _begin, rest = page.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    return f"{before}{tables_of_page}{after}"


def _takes_session(function: Function) -> bool:
    return next(iter(inspect.signature(function).parameters), "") == "session"


def _matrix() -> str:
    say = catalogue("en").text
    needed = Counter(granted(function) for function in service_functions())
    head = ["right", *(say(role.label) for role in Role), "functions"]
    lines = [head, ["---"] * len(head)]
    for right in Right:
        anybody = " ¹" if right in ANYBODY else ""
        held = ["yes" if right in ALLOWED[role] else "" for role in Role]
        lines.append([say(right.label) + anybody, *held, str(needed[right])])
    lines.append(["**in all**", *("" for _role in Role), f"**{needed.total()}**"])
    return _rows(lines) + "\n\n¹ Also for who is not on the staff, or has left."


def _grants() -> str:
    say = catalogue("en").text
    lines = [["service", "to read", "to write", "but"], ["---"] * 4]
    for place, grant in sorted(GRANTS.items()):
        but = "; ".join(
            f"`{name}`: {say(right.label).lower()}" for name, right in sorted(grant.but.items())
        )
        writes = "" if grant.writes is grant.reads else say(grant.writes.label)
        lines.append([f"`{place}`", say(grant.reads.label), writes, but])
    return _rows(lines)


def _rows(lines: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page_with(tables(), PAGE.read_text("utf-8")), "utf-8")
