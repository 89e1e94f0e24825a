# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is printed on an appointment card: plain values. Nothing of the person is among them."""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from amstrat_desktop.base.lang import Msg


class CardVariant(Enum):
    """PLAIN: few words, a clock with hands, large pictograms, for people who do not read."""

    STANDARD = "standard"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Sender:
    """The office that gives the card, and the number to call when something comes between."""

    name: str
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class CardData:
    """One appointment. at None: only the day is known.

    where: agency, or with whom. room: where in the house. address, stop: from the directory.
    stop, bring: `Msg` where program or office know the words in other languages, else German.
    companion: who of the office goes along. code: text of the QR code, "" for none.
    """

    day: date
    sender: Sender
    at: time | None = None
    where: str = ""
    room: str = ""
    address: str = ""
    stop: Msg | str = ""
    subject: str = ""
    bring: tuple[Msg | str, ...] = ()
    companion: str = ""
    code: str = ""
    variant: CardVariant = CardVariant.STANDARD
