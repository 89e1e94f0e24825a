# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One thing, large, in the person's language: what a turned screen says. No Qt here."""

from dataclasses import dataclass

from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, catalogue


@dataclass(frozen=True, slots=True)
class ClientPart:
    """A pictogram, a small heading, and lines set large. large: larger than the others.

    listed: the lines are equals; else the first is the name of what the others describe.
    """

    pictogram: str
    lines: tuple[Msg, ...]
    heading: Msg | None = None
    large: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class ClientPage:
    """language: of the person; what has no catalogue is said in German. code: text of a QR code,
    "" for none; code_said: what it is for.
    """

    language: str
    title: Msg
    parts: tuple[ClientPart, ...]
    code: str = ""
    code_said: Msg | None = None

    @property
    def words(self) -> Catalogue:
        """The language that the page speaks."""
        return catalogue(self.language if self.language in LANGUAGES else "de")
