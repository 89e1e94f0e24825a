# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the four static faces in ``resources/fonts`` from the variable Noto fonts.

Run by hand when the fonts' version changes::

    pip install fontpkg-noto-sans fontpkg-noto-sans-arabic fonttools
    python packaging/make_fonts.py

A variable font gives a wrong bold in a PDF, and the interface must show the same letters as
the paper: both load these files. No letter is taken away; only what neither the screen nor
the paper reads goes: hinting programs, glyph names, the axes' tables.
"""

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FAMILIES: Final = {
    "NotoSans": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    "NotoSansArabic": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
}
WEIGHTS: Final = {"Regular": 400, "Bold": 700}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for family, (package, name) in FAMILIES.items():
        source = files(package)
        for style, weight in WEIGHTS.items():
            target = FOLDER / f"{family}-{style}.ttf"
            with source.joinpath("files", name).open("rb") as stream:
                make(TTFont(stream), weight).save(target)
            print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB ({version(package)})")
        with source.joinpath("LICENSE").open("rb") as licence:
            (FOLDER / f"{family}-OFL.txt").write_bytes(licence.read())


def make(variable: TTFont, weight: int) -> TTFont:
    """The static face of one weight, named as such (family and style from its STAT table)."""
    static = instancer.instantiateVariableFont(
        variable, {"wght": weight, "wdth": 100}, updateFontNames=True
    )
    options = subset.Options(
        hinting=False,
        layout_features=["*"],
        layout_scripts=["*"],
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        glyph_names=False,
        recommended_glyphs=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=static.getBestCmap().keys())
    subsetter.subset(static)
    return static


if __name__ == "__main__":
    main()
