# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which right each function of the services needs.

A function belongs to the grant of its module, or of the package that the module lies in. It
writes if it takes an actor and a time, as `Work.write` hands them in, unless its first word says
that it only looks. What is wrongly taken for writing needs too much, never too little: `Work.read`
gives no function a session that could write.
"""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from amstrat_desktop.services.rights.grant import Grant
from amstrat_desktop.services.rights.grants_offers import OFFERS
from amstrat_desktop.services.rights.grants_office import OFFICE
from amstrat_desktop.services.rights.grants_people import PEOPLE
from amstrat_desktop.services.rights.right import Right

OURS: Final = __name__.partition(".")[0]
SERVICES: Final = f"{OURS}.services."
GRANTS: Final[dict[str, Grant]] = {**OFFICE, **PEOPLE, **OFFERS}
"""By the module's path below the services."""

_LOOKING: Final = frozenset(
    {"check", "count", "find", "list", "match", "prefill", "preview", "read", "window"}
)


class Undeclared(RuntimeError):
    """A bug: a function of the program that nobody granted. See `grants_*.py`."""

    def __init__(self, module: str, name: str) -> None:
        super().__init__(f"{module}.{name} has no grant in services/rights")


@cache
def right_of(module: str, fn: Callable[..., Any]) -> Right:
    """The right that a function of the program needs. Raises Undeclared."""
    grant = _grant_of(module)
    if grant is None:
        raise Undeclared(module, fn.__qualname__)
    exception = grant.but.get(fn.__name__)
    if exception is not None:
        return exception
    return grant.writes if writes(fn) else grant.reads


def writes(fn: Callable[..., Any]) -> bool:
    """Whether it is for `Work.write`, as far as its signature and its first word tell."""
    takes = inspect.signature(fn).parameters
    looks = fn.__name__.partition("_")[0] in _LOOKING
    return {"actor", "now"} <= takes.keys() and not looks


def _grant_of(module: str) -> Grant | None:
    if not module.startswith(SERVICES):
        return None
    place = module.removeprefix(SERVICES)
    while place:
        if place in GRANTS:
            return GRANTS[place]
        place = place.rpartition(".")[0]
    return None
