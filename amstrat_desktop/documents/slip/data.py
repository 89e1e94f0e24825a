# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is printed on a referral slip: plain values, no record and no session behind them.

A field that nobody ticked is empty or None here and leaves no trace on the paper.
``Msg`` where the program knows the words in every language; ``str`` where a person wrote
them, in German, and they are drawn as they are.
"""

from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Priority

Label = Msg | str


class ReturnWay(Enum):
    """How the tear-off comes back to the office."""

    PERSON = "person"
    POST = "post"
    FAX = "fax"
    PHONE = "phone"
    EMAIL = "email"


class Variant(Enum):
    """PLAIN: few words and large pictograms, for people who do not read."""

    STANDARD = "standard"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Office:
    """The sender, from the site's record, never typed on the slip. place: postcode and city."""

    name: str
    street: str = ""
    place: str = ""
    phone: str = ""
    hours: Label = ""
    fax: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Counsellor:
    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """From the directory. verified_on None prints “not verified yet”.

    department: also a contact person. place: postcode and city. stop: stop and lines.
    languages: BCP 47 codes.
    """

    name: str
    department: str = ""
    street: str = ""
    place: str = ""
    phone: str = ""
    hours: Label = ""
    stop: Label = ""
    languages: tuple[str, ...] = ()
    verified_on: date | None = None
    what_to_bring: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Minor:
    """Only for somebody under eighteen. informed None: not known, nothing is printed."""

    guardian: str = ""
    informed: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who comes: the ticked fields only. A name, or a codeword for who stays anonymous.

    phone: only a number that the person called safe. children: their ages in years, None for
    an age that nobody asked for; None altogether where the field is not ticked.
    """

    name: str = ""
    codeword: str = ""
    born: date | None = None
    phone: str = ""
    children: tuple[int | None, ...] | None = None
    minor: Minor | None = None


@dataclass(frozen=True, slots=True)
class Communication:
    """language: BCP 47 code of what the person speaks. reading: a label of the code list."""

    language: str = ""
    interpreter: bool | None = None
    reading: Label = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """text and done: German, at most 500 characters each; translation: text for the person."""

    topics: tuple[Label, ...] = ()
    needs: tuple[Label, ...] = ()
    text: str = ""
    translation: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Off by default: § 51a SGB II binds both numbers to their purpose."""

    benefit_unit: str = ""
    customer: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the person signs when somebody else than the person carries the data (R2, R4).

    data: what is passed on. interpreter: who translated it to the person.
    """

    purpose: Label
    data: tuple[Label, ...] = ()
    valid_until: date | None = None
    interpreter: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    day: date
    at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class SlipData:
    """One slip. number: with its check character; the QR code and the tear-off hold it only.

    copy_no: 1 for the first print, counted up by each reprint. printed: the day of this print
    (the day of issue where it is None). consent: printed only when `delivery` discloses.
    """

    number: str
    issued: date
    office: Office
    receiver: Receiver
    counsellor: Counsellor | None = None
    copy_no: int = 1
    printed: date | None = None
    priority: Priority = Priority.NORMAL
    delivery: DeliveryMode = DeliveryMode.CARRIED
    person: Person = field(default_factory=Person)
    communication: Communication = field(default_factory=Communication)
    concern: Concern = field(default_factory=Concern)
    numbers: Numbers = field(default_factory=Numbers)
    consent: Consent | None = None
    appointment: Appointment | None = None
    return_ways: tuple[ReturnWay, ...] = (ReturnWay.PERSON, ReturnWay.POST, ReturnWay.PHONE)
    variant: Variant = Variant.STANDARD

    @property
    def discloses(self) -> bool:
        """Whether the office tells the receiver something: then the person signs for it."""
        return self.delivery is not DeliveryMode.CARRIED
