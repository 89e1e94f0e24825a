# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bill of materials of the program, as CycloneDX: ``python packaging/sbom.py OUT.json``.

What the program needs where it runs, with the versions and licences that are installed here; not
what it is built and tested with. Without a time or a number drawn by chance, so that the same
environment gives the same file.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement

PROGRAM: Final = "amstrat-desktop"


def needed(name: str, seen: dict[str, Distribution], extras: frozenset[str]) -> Iterator[str]:
    """The names of what a distribution needs on this computer, and what those need."""
    found = distribution(name)
    key = found.name.lower().replace("_", "-")
    if key in seen and not extras:
        return
    seen[key] = found
    for line in found.requires or ():
        requirement = Requirement(line)
        wanted = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras)
        )
        if wanted:
            yield requirement.name
            yield from needed(requirement.name, seen, frozenset(requirement.extras))


def component(found: Distribution) -> Component:
    """One distribution, with its licence as it says it itself."""
    metadata: Any = found.metadata  # a mapping, whatever its type says
    said = metadata.get("License-Expression") or metadata.get("License") or ""
    licences = [LicenseFactory().make_from_string(said)] if 0 < len(said) < 100 else []
    purl = PackageURL("pypi", name=found.name.lower().replace("_", "-"), version=found.version)
    return Component(
        name=found.name,
        version=found.version,
        type=ComponentType.LIBRARY,
        purl=purl,
        bom_ref=str(purl),
        licenses=licences,
        description=metadata.get("Summary"),
    )


def bill() -> str:
    """The bill as JSON. Raises PackageNotFoundError where something needed is not installed."""
    seen: dict[str, Distribution] = {}
    list(needed(PROGRAM, seen, frozenset()))
    program = seen.pop(PROGRAM)
    whole = component(program)
    whole.type = ComponentType.APPLICATION
    bom = Bom(components=[component(found) for _name, found in sorted(seen.items())])
    bom.metadata.component = whole
    bom.register_dependency(whole, bom.components)
    names = " ".join(f"{found.name}={found.version}" for _name, found in sorted(seen.items()))
    bom.serial_number = uuid5(NAMESPACE_URL, f"{PROGRAM} {program.version} {names}")
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the schema has it optional
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)


def main() -> int:
    out = Path(sys.argv[1])
    try:
        text = bill()
    except PackageNotFoundError as missing:
        sys.stderr.write(f"not installed: {missing}\n")
        return 1
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
