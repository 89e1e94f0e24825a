# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the frozen program carries beside its code, and what it leaves out.

PyInstaller collects whatever a library might need. The program needs a third of that; the rest
would be 130 MB. What is left out is named here by what it is for, and `self-test` says whether
too much went: a printer list without its plugin is empty, not an error.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from catalogue_files import Tree, compile_all
from packaging.requirements import Requirement

from amstrat_desktop.base.lang import LANGUAGES

PROGRAM: Final = "amstrat-desktop"
Entry: TypeAlias = tuple[str, str, str]
"""PyInstaller's: where it goes, where it lies now, of which kind it is."""

LOADED_BY_NAME: Final = (
    # SQLAlchemy finds a dialect by the words of its address, keyring its backends by entry point.
    "sqlalchemy.dialects.sqlite.pysqlcipher",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    # documents/bidi.py takes this module alone.
    "fpdf.bidi",
    # holidays imports the country that is asked for.
    "holidays.countries.germany",
    # Alembic reads its own implementations and env.py's imports by themselves.
    "alembic.ddl.sqlite",
)

NEVER_IMPORTED: Final = (
    # tests and shells of Python and of libraries
    "curses",
    "doctest",
    "ensurepip",
    "lib2to3",
    "pydoc_data",
    "readline",
    "tkinter",
    "numpy.f2py",
    "numpy.fft",
    "numpy.polynomial",
    "numpy.random",
    "numpy.testing",
    # fpdf2 beside the one module that documents/bidi.py takes
    "fpdf.deprecation",
    "fpdf.fonts",
    "fpdf.fpdf",
    "fpdf.html",
    "fpdf.prefs",
    "fpdf.template",
    # fonttools beside paths and pens
    "fontTools.cffLib",
    "fontTools.colorLib",
    "fontTools.designspaceLib",
    "fontTools.feaLib",
    "fontTools.merge",
    "fontTools.misc.bezierTools",
    "fontTools.otlLib",
    "fontTools.qu2cu",
    "fontTools.cu2qu",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.ufoLib",
    "fontTools.varLib",
    "holidays.financial",
    # measures of likeness that nobody asks for, and second builds for newer processors
    "rapidfuzz.distance.metrics_cpp",
    "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp_avx2",
    "rapidfuzz.process_cpp_impl",
    "PIL.ImageTk",
    "PIL.ImageQt",
    # SQLite of the system: offices are SQLCipher's
    "sqlite3",
    "_sqlite3",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    # parts of Qt without a screen of ours; QtOpenGL is as large as QtWidgets
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
    # of reportlab, for web pages
    "charset_normalizer",
    # texts in the encodings of East Asia
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    # pictures in files nobody gives us
    "PIL._avif",
    "PIL._webp",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL.AvifImagePlugin",
    "PIL.WebPImagePlugin",
)

_QT_PLUGINS: Final = frozenset(
    {
        "iconengines/libqsvgicon",
        "imageformats/libqico",
        "imageformats/libqsvg",
        "platforminputcontexts/libcomposeplatforminputcontextplugin",
        "platforminputcontexts/libibusplatforminputcontextplugin",
        "platforms/libqoffscreen",
        "platforms/libqxcb",
        "platformthemes/libqxdgdesktopportal",
        "printsupport/libcupsprintersupport",
        # on Windows
        "iconengines/qsvgicon",
        "imageformats/qico",
        "imageformats/qsvg",
        "platforms/qoffscreen",
        "platforms/qwindows",
        "printsupport/windowsprintersupport",
        "styles/qmodernwindowsstyle",
        # on macOS
        "platforms/libqcocoa",
        "printsupport/libcocoaprintersupport",
        "styles/libqmacstyle",
    }
)
"""Everything else goes: Wayland (X11 is there on every desktop), the boards without a desktop, GTK,
the virtual keyboard, TLS and the state of the network, which nothing of ours asks."""

_LOCALES: Final = (
    "(" + "|".join(("root", *sorted(LANGUAGES))) + r")(_(DE|GB|AE|Latn|Arab|Cyrl))?\.dat$"
)
"""Babel's data of our languages, and of the countries whose digits and days they borrow."""

_LEFT_OUT: Final = re.compile(
    r"(^|/)(lib)?Qt6?(Qml|Quick|Wayland|Wl|VirtualKeyboard|Sql|Test|Xml|Pdf|EglF)"
    r"|^PySide6/(Qt/)?(translations|qml|resources|libexec|metatypes)/"
    r"|^(reportlab/fonts|reportlab/graphics/samples|alembic/templates|certifi|pytz)/"
    rf"|^babel/locale-data/(?!{_LOCALES})"
    # numbers of other registers; ours is a check digit
    r"|^stdnum/.*\.(dat|xml)$"
    # Pillow takes screenshots with them; freeze.py gives it the system's
    r"|(^|/)lib(xcb|Xau)-\w+\.so"
    r"|^numpy/(random|fft|f2py)/|^numpy/_core/_(simd|\w+_tests)\."
    r"|\.(pyi|pxd|pyx|h|c|cpp|hpp)$"
    # where a package came from, on the computer that built this
    r"|dist-info/(direct_url\.json|INSTALLER|RECORD|REQUESTED|uv_cache\.json|sboms/)"
)

_LEAN: Final = {False: "PYMODULE-2", True: "PYMODULE"}


def without_docstrings(modules: Iterable[Entry]) -> list[Entry]:
    """Python's modules without docstrings and assertions (3 MB). The models keep theirs: an export
    describes its tables with them.
    """
    return [
        (name, source, _LEAN[name.startswith("amstrat_desktop.models")])
        for name, source, _kind in modules
    ]


_SYSTEM: Final = re.compile(r"^(/usr)?/lib(64)?/(?!.*/libpython)")
"""Where a Linux keeps its own libraries."""


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """What is wanted of PyInstaller's binaries or data.

    A library of the system stays there: the package names the package that has it, and whoever
    looks after the computer gets its security updates at once.
    """
    return [
        entry
        for entry in entries
        if is_kept(entry[0]) and not (entry[2] == "BINARY" and _SYSTEM.match(entry[1]))
    ]


def is_kept(inside: str) -> bool:
    """Whether a file belongs into the frozen program. inside: its place there."""
    path = PurePosixPath(inside.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        name = f"{path.parent.name}/{path.name.partition('.')[0]}"
        return name in _QT_PLUGINS
    return not _LEFT_OUT.search(str(path))


def carried(root: Path) -> list[tuple[str, str]]:
    """Our own files for PyInstaller: those of the wheel (pyproject.toml), the catalogues, the steps
    of the schema as sources, for Alembic reads them.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    found = [(str(root / source), _folder_for(root / source, to)) for source, to in wheel.items()]
    for catalogue in compile_all(Tree(root)):
        inside = Path("amstrat_desktop", "_data", catalogue.relative_to(root))
        found.append((str(catalogue), str(inside.parent)))
    steps = root / "amstrat_desktop" / "store" / "migrations"
    sources = (steps / "env.py", *sorted(steps.glob("versions/[0-9]*_*.py")))
    return found + [(str(step), str(step.relative_to(root).parent)) for step in sources]


def needed_distributions() -> list[Distribution]:
    """Every distribution that the program needs on this computer, itself first."""
    found: dict[str, Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop(0)
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        found[key] = distribution(name)
        for line in found[key].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return list(found.values())


def not_needed() -> list[str]:
    """What is installed here for building and testing only: a library would take what it finds."""
    ours = {found.name.lower() for found in needed_distributions()}
    return sorted(
        module
        for module, names in packages_distributions().items()
        if not ours & {name.lower() for name in names}
    )


def imported_by(scripts: Sequence[Path]) -> list[str]:
    """The modules that files import which Alembic reads as sources."""
    found: set[str] = set()
    for script in scripts:
        for line in script.read_text("utf-8").splitlines():
            if match := re.match(r"(?:from|import) ([\w.]+)", line):
                found.add(match[1])
    return sorted(found)


def _folder_for(source: Path, to: str) -> str:
    return to if source.is_dir() else str(PurePosixPath(to).parent)
