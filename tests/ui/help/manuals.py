# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small manual of our own, in both languages, with everything that a page may have."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage

INDEX = """<!-- a note for those who write it -->
# Handbuch

Wie man damit umgeht.

## Beratung

- [Der erste Tag](first-day.md)
1. [Einen Kontakt erfassen](contact.md)

## Verwaltung

- [Kolleg\\*innen](admin-colleagues.md)
"""

CONTACT = """<!-- made by hand -->
# Einen Kontakt erfassen

Alles über die Person darf leer bleiben, siehe [den Anfang](first-day.md#zuerst).

## So geht es

1. Drücken Sie `Strg+2`.
2. Wählen Sie **Sprache** und Übersetzung.

![Die Schnelleingabe](pictures/entry.png)

> Gesundheitsdaten gehören nicht hinein.

| Was Sie sehen | Was Sie tun |
|---|---|
| Rot | Lesen |

Mehr steht [bei der Stadt](https://www.example.org/seite), [hier](#so-geht-es) und ![weit weg](https://www.example.org/bild.png).
"""

FIRST = "# Der erste Tag\n\nGuten Morgen.\n" + "\nEine Zeile zum Blättern.\n" * 60
FIRST += "\n## Zuerst\n\nTür auf.\n" + "\nNoch eine Zeile.\n" * 60


def make_manual(folder: Path) -> Path:
    """Gives the folder that holds the languages."""
    for language in ("de", "en"):
        pages = folder / language
        (pages / "pictures").mkdir(parents=True)
        index = INDEX if language == "de" else INDEX.replace("Der erste Tag", "The first day")
        (pages / "index.md").write_text(index, "utf-8")
        (pages / "contact.md").write_text(CONTACT, "utf-8")
        first = FIRST if language == "de" else FIRST.replace("Der erste Tag", "The first day")
        (pages / "first-day.md").write_text(first, "utf-8")
        (pages / "admin-colleagues.md").write_text("# Kolleg\\*innen\n\nRollen.\n", "utf-8")
        image = QImage(800, 400, QImage.Format.Format_RGB32)
        image.fill(QColor("#0f5c8c"))
        image.setDotsPerMeterX(2 * 3780)
        image.setDotsPerMeterY(2 * 3780)
        assert image.save(str(pages / "pictures" / "entry.png"))
    return folder
