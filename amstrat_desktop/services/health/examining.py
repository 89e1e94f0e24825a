# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""All that is looked at, in one go: for the screen and for ``amstrat-desktop check``."""

from collections.abc import Callable, Sequence

from amstrat_desktop.base.policy import NO_POLICY, Policy
from amstrat_desktop.services.audit_chain import Anchor
from amstrat_desktop.services.health.content import read_content
from amstrat_desktop.services.health.laid_down import read_laid_down
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import anchors, list_backups
from amstrat_desktop.store.check import check
from amstrat_desktop.store.finding import Finding, Part, Severity
from amstrat_desktop.store.opened import OpenOffice
from amstrat_desktop.store.surroundings import look_around


def examine(
    office: OpenOffice,
    work: Work,
    second: str,
    report: Callable[[int, int], object] = lambda _done, _total: None,
    *,
    checked: Sequence[Finding] | None = None,
    policy: Policy = NO_POLICY,
) -> tuple[Finding, ...]:
    """Everything that is the matter, in the order of `Part`.

    second: the folder chosen as second place for backups, "" where none is. checked: of the file,
    where somebody looked just now. policy: of this computer. Reads the whole file: some seconds
    for a large office. Raises NotAllowed, StoreProblem, and what report does.
    """
    work.require(Right.SEE_HEALTH)
    noted = [Anchor(*anchor) for _backup, anchor in anchors(list_backups(office.backups))]
    found = check(office) if checked is None else list(checked)
    unreadable = {Part.FILE, Part.LINKS}
    if not any(one.severity is Severity.DAMAGE and one.part in unreadable for one in found):
        # Of a damaged file nothing more can be asked.
        found += work.read(read_content, noted, report, now=work.clock())
    found += look_around(office, second, work.clock())
    found += read_laid_down(policy)
    order = list(Part)
    return tuple(sorted(found, key=lambda one: order.index(one.part)))
