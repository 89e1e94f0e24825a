# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The import-linter contract that keeps screens apart, without a list to keep up to date."""

from typing import Final

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

UI: Final = "amstrat_desktop.ui"
NO_SCREENS: Final = {f"{UI}.shell", f"{UI}.widgets"}


def screens(graph: ImportGraph) -> set[str]:
    """The folders of `ui/` that are a screen: those with a ``view.py``."""
    views = graph.find_matching_modules(f"{UI}.*.view")
    return {name.removesuffix(".view") for name in views} - NO_SCREENS


class ScreensContract(Contract):
    """No screen imports another one, neither directly nor through a module between them."""

    type_name = "screens"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        found = screens(graph)
        output.verbose_print(verbose, f"Screens: {', '.join(sorted(found))}")
        broken = graph.find_illegal_dependencies_for_layers(layers=(found,)) if found else set()
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for dependency in sorted(check.metadata["broken"], key=str):
            output.print_error(
                f"{dependency.importer} must not know {dependency.imported}:", bold=False
            )
            for route in dependency.routes:
                chain = [*sorted(route.heads)[:1], *route.middle, *sorted(route.tails)[:1]]
                output.print_error(f"    {' -> '.join(chain)}", bold=False)
