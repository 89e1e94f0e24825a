# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a Linux desktop reads about the program: menu entry, AppStream metadata, file type.

The words stand in linux/words.toml, in the languages of the program; the releases in CHANGELOG.md.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

PROGRAM: Final = "amstrat-desktop"
COMPONENT: Final = "org.amstrat.desktop"
MIME_TYPE: Final = "application/x-amstrat-office"
OWN_FILES: Final = ("office.keys", "office.db")
"""An office and each of its backups is a folder with these; opening one opens the folder."""

_ENGLISH: Final = "en"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DESCRIBED: Final = {
    _ENGLISH: (
        (
            "Who came and why, where they were sent, and what came of it: for counselling in the"
            " neighbourhood. A contact is complete without a name. A referral slip is printed in"
            " German and the person's language, in twelve languages."
        ),
        (
            "All data is in one encrypted file on your own computer. There is no server and no"
            " account, and the program connects to nothing."
        ),
    ),
    "de": (
        (
            "Wer kam und warum, wohin vermittelt wurde, und was daraus geworden ist: für die"
            " Beratung im Stadtteil. Ein Kontakt ist auch ohne Namen vollständig. Der Laufzettel"
            " wird auf Deutsch und in der Sprache der Person gedruckt, in zwölf Sprachen."
        ),
        (
            "Alle Daten liegen in einer verschlüsselten Datei auf dem eigenen Computer. Es gibt"
            " keinen Server und kein Konto, und das Programm verbindet sich mit nichts."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Release:
    """development: not published yet."""

    version: str
    day: date
    development: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Of one language."""

    comment: str
    keywords: tuple[str, ...]
    office: str


def words(root: Path) -> dict[str, Words]:
    """By language."""
    table = tomllib.loads((root / "packaging" / "linux" / "words.toml").read_text("utf-8"))
    return {
        code: Words(said["comment"], tuple(said["keywords"]), said["office"])
        for code, said in table.items()
    }


def releases(changelog: str, version: str, today: date) -> list[Release]:
    """Those that CHANGELOG.md names, the newest first; before them the one that is being made."""
    heads = re.findall(r"^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)
    found = [Release(number, date.fromisoformat(day)) for number, day in heads]
    if all(release.version != version for release in found):
        found.insert(0, Release(version, today, development=True))
    return found


def desktop_entry(said: Mapping[str, Words]) -> str:
    """The entry of the menu."""

    def told() -> Iterator[str]:
        for code, one in sorted(said.items(), key=lambda item: (item[0] != _ENGLISH, item[0])):
            tag = "" if code == _ENGLISH else f"[{code}]"
            yield f"Comment{tag}={one.comment}"
            yield f"Keywords{tag}={';'.join(one.keywords)};"

    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.1",
            "Name=AmStrat Desktop",
            *told(),
            f"Exec={PROGRAM} %f",
            f"Icon={PROGRAM}",
            "Terminal=false",
            "Categories=Office;ContactManagement;",
            f"MimeType={MIME_TYPE};",
            "StartupNotify=true",
            f"StartupWMClass={PROGRAM}",
            "",
        )
    )


def mime_package(said: Mapping[str, Words]) -> str:
    """The file type, for shared-mime-info."""
    root = ET.Element("mime-info", xmlns="http://www.freedesktop.org/standards/shared-mime-info")
    kind = ET.SubElement(root, "mime-type", type=MIME_TYPE)
    _in_languages(kind, "comment", {code: one.office for code, one in said.items()})
    ET.SubElement(kind, "icon", name=PROGRAM)
    for name in OWN_FILES:
        ET.SubElement(kind, "glob", pattern=name, weight="80")
    return _document(root)


def metainfo(said: Mapping[str, Words], made: list[Release]) -> str:
    """AppStream's metadata. Without pictures: their addresses would be on a server."""
    root = ET.Element("component", type="desktop-application")
    for tag, text in (
        ("id", COMPONENT),
        ("metadata_license", "FSFAP"),
        ("project_license", "EUPL-1.2"),
        ("name", "AmStrat Desktop"),
        ("developer_name", "AmStrat Desktop contributors"),
    ):
        ET.SubElement(root, tag).text = text
    _in_languages(root, "summary", {code: one.comment for code, one in said.items()})
    description = ET.SubElement(root, "description")
    for at in range(len(_DESCRIBED[_ENGLISH])):
        _in_languages(description, "p", {code: texts[at] for code, texts in _DESCRIBED.items()})
    ET.SubElement(root, "launchable", type="desktop-id").text = f"{PROGRAM}.desktop"
    provides = ET.SubElement(root, "provides")
    ET.SubElement(provides, "binary").text = PROGRAM
    ET.SubElement(provides, "mediatype").text = MIME_TYPE
    ET.SubElement(root, "content_rating", type="oars-1.1")
    _control_needed(root)
    history = ET.SubElement(root, "releases")
    for release in made:
        kind = "development" if release.development else "stable"
        day = release.day.isoformat()
        ET.SubElement(history, "release", version=release.version, date=day, type=kind)
    return _document(root)


def _control_needed(root: Any) -> None:
    """It can be used with the keyboard alone, and on a laptop's screen."""
    supports = ET.SubElement(root, "supports")
    for control in ("keyboard", "pointing"):
        ET.SubElement(supports, "control").text = control
    ET.SubElement(supports, "internet").text = "offline-only"


def _in_languages(parent: Any, tag: str, texts: Mapping[str, str]) -> None:
    for code, text in sorted(texts.items(), key=lambda item: (item[0] != _ENGLISH, item[0])):
        one = ET.SubElement(parent, tag)
        one.text = text
        if code != _ENGLISH:
            one.set(_XML_LANG, code)


def _document(root: Any) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
