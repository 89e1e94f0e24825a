# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The policy of this computer: whether there is one, and what is wrong in it."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.policy import Policy
from amstrat_desktop.store.finding import Finding, Part, Severity


def read_laid_down(policy: Policy) -> Iterator[Finding]:
    """A note where a policy holds; a warning for each thing in it that does not."""
    path = str(policy.path)
    for fault in policy.faults:
        remedy = _("Show this to your administrator. The file is {path}.", path=path)
        yield Finding(Severity.WARNING, fault.message, remedy, Part.POLICY)
    if policy.path is not None and not policy.faults:
        yield Finding(
            Severity.NOTE,
            _("Some settings of this computer are set by your administrator."),
            _("There is nothing to do. They stand in {path}.", path=path),
            Part.POLICY,
        )
