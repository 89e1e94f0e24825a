# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hatch's build hook: compiles the catalogues and puts them into the wheel.

A wheel carries ``amstrat_desktop/_data/i18n/<language>/LC_MESSAGES/amstrat_desktop.mo``
without the ``.po``. An editable installation reads them from the tree instead.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CataloguesHook(BuildHookInterface[Any]):
    """Runs before each wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """version: "standard" for a wheel, "editable" for ``pip install -e``."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        # Hatch loads this file by its path, so its neighbours are not importable by themselves.
        sys.path.insert(0, str(root / "packaging"))
        from catalogue_files import Tree, compile_all  # noqa: PLC0415 - needs the line above

        bill = root / "build" / "amstrat-desktop.cdx.json"
        if bill.is_file():  # `make wheel` writes it; a wheel built otherwise has none
            build_data["sbom_files"].append(str(bill))
        for catalogue in compile_all(Tree(root)):
            inside = Path("amstrat_desktop", "_data", catalogue.relative_to(root))
            if version != "editable":
                build_data["force_include"][str(catalogue)] = inside.as_posix()
