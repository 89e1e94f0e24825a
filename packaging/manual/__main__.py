# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m manual``: make the pictures of the manual, or see whether they are still true."""

import json
import os
import tempfile
from pathlib import Path
from typing import Final

import click

ROOT: Final = Path(__file__).resolve().parent.parent.parent
MANUAL: Final = ROOT / "docs" / "manual"
SCALE: Final = "1.5"
"""Pixels for each point: a picture of 900 points is shown some 700 wide."""


@click.command()
@click.option("--check", is_flag=True, help="Change nothing: say which pictures are not true.")
@click.option("--only", default="", help="Only the pictures whose name contains this.")
@click.option("--language", default="", help="Only in this language: de or en.")
def main(*, check: bool, only: str, language: str) -> None:
    with tempfile.TemporaryDirectory(prefix="amstrat-manual-") as scratch:
        # Before Qt is loaded, which looks at this once.
        os.environ.update(screen_without_glass(Path(scratch)))
        from manual.comparing import aged  # noqa: PLC0415 - with the rest
        from manual.making import LANGUAGES, make_pictures  # noqa: PLC0415 - loads Qt

        out = Path(scratch) / "manual" if check else MANUAL
        untrue = 0
        for path in make_pictures(Path(scratch), out, (language,) if language else LANGUAGES, only):
            name = path.relative_to(out)
            click.echo(f"{path.stat().st_size // 1024:4d} kB  {name}")
            what = aged(MANUAL / name, path) if check else ""
            if what:
                untrue += 1
                click.echo(f"{name} {what}.", err=True)
    if untrue:
        raise click.ClickException(f"{untrue} pictures are not true any more: run make manual.")


def screen_without_glass(scratch: Path) -> dict[str, str]:
    """What Qt is to draw on: nothing that is seen, large enough for each dialog, and finer than
    the page in which a picture is shown. Its own offscreen platform has 800 points each way.
    """
    config = scratch / "screen.json"
    screen = {"name": "manual", "x": 0, "y": 0, "width": 2880, "height": 2160, "logicalDpi": 96}
    config.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": SCALE,
        "QT_LOGGING_RULES": "default.warning=false",
    }


if __name__ == "__main__":
    main()
