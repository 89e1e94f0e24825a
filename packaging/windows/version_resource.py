# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the properties of the .exe show on Windows, as PyInstaller reads it.

German and English, Unicode (0407 and 0409, 04B0); the fields are those that Windows names:
https://learn.microsoft.com/windows/win32/menurc/versioninfo-resource
"""

from pathlib import Path
from typing import Final

from windows.facts import EXE, MAKER, NAME, Facts

LANGUAGES: Final = {"de": 0x407, "en": 0x409}
_UNICODE: Final = 1200


def version_resource(facts: Facts) -> str:
    """The text of the file that PyInstaller's `version` takes."""
    numbers = ", ".join(facts.four.split("."))
    tables = ",\n".join(_table(code, facts, name) for name, code in LANGUAGES.items())
    translations = ", ".join(f"{code}, {_UNICODE}" for code in LANGUAGES.values())
    return f"""# UTF-8
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers=({numbers}),
    prodvers=({numbers}),
    mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)
  ),
  kids=[
    StringFileInfo([
{tables}
    ]),
    VarFileInfo([VarStruct('Translation', [{translations}])])
  ]
)
"""


def write_version_resource(path: Path, facts: Facts) -> Path:
    """Gives the path back, for the spec."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_resource(facts), "utf-8")
    return path


def _table(code: int, facts: Facts, language: str) -> str:
    fields = {
        "CompanyName": MAKER,
        "FileDescription": NAME,
        "FileVersion": facts.four,
        "InternalName": Path(EXE).stem,
        "LegalCopyright": f"{MAKER}, {facts.licence}",
        "OriginalFilename": EXE,
        "ProductName": NAME,
        "ProductVersion": facts.version,
        "Comments": facts.described[language],
    }
    said = ",\n".join(
        f"        StringStruct({name!r}, {value!r})" for name, value in fields.items()
    )
    return f"      StringTable('{code:04X}04B0', [\n{said}\n      ])"
