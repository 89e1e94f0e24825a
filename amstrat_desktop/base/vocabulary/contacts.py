# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked about a contact: channel, result, interpreter, profile."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class ContactKind(StrEnum):
    """Depth of a consultation, as the record sheets of G.I.B. NRW tell it apart."""

    BRIEF = "brief"
    IN_DEPTH = "in_depth"
    GROUP = "group"


class Sequence(StrEnum):
    """Whether the office saw this person before about this."""

    FIRST = "first"
    FOLLOW_UP = "follow_up"


KIND_LABELS: Final[dict[ContactKind, Msg]] = {
    # Translators: Kurzberatung
    ContactKind.BRIEF: _("Brief counselling"),
    # Translators: ausführliche Beratung
    ContactKind.IN_DEPTH: _("In-depth counselling"),
    # Translators: Gruppenangebot
    ContactKind.GROUP: pgettext("kind of counselling", "Group"),
}

SEQUENCE_LABELS: Final[dict[Sequence, Msg]] = {
    # Translators: Erstberatung (short, on a chip)
    Sequence.FIRST: _("First contact"),
    # Translators: Folgeberatung (short, on a chip)
    Sequence.FOLLOW_UP: _("Follow-up contact"),
}

DURATIONS: Final = (5, 10, 15, 20, 30, 45, 60, 90)
"""Minutes that one tap offers."""

CHANNELS: Final = (
    # Translators: offene Sprechstunde
    Entry("open_hour", _("Open office hour")),
    # Translators: persönlich, mit Termin
    Entry("appointment", _("By appointment")),
    # Translators: aufsuchend (Straße, Treffpunkt)
    Entry("outreach", _("Outreach (street, meeting point)")),
    # Translators: Hausbesuch
    Entry("home_visit", _("Home visit")),
    # Translators: in Einrichtung (Kita, Schule, Verein)
    Entry("facility", _("At a facility (nursery, school, club)")),
    # Translators: Begleitung zum Amt
    Entry("accompaniment", _("Accompanied to an agency")),
    # Translators: Telefon
    Entry("telephone", _("Telephone")),
    Entry("email", _("E-mail")),
    Entry("messenger", _("Messenger or text message")),
    # Translators: Brief
    Entry("letter", _("By post")),
    Entry("video", _("Video call")),
    # Translators: Gruppe (Kontaktart)
    Entry("group", pgettext("channel", "Group")),
    # Translators: Kontakt mit Umfeld, ohne Ratsuchende
    Entry("surroundings", _("Contact with others about the person")),
)

REACHED_THROUGH: Final = (
    # Translators: Empfehlung von Bekannten
    Entry("peer", _("Recommended by friends")),
    # Translators: Multiplikator*in, Community
    Entry("multiplier", _("Multiplier or community")),
    # Translators: Kita
    Entry("nursery", _("Nursery")),
    # Translators: Schule, Schulsozialarbeit
    Entry("school", _("School or school social work")),
    # Translators: Jobcenter (stays German)
    Entry("jobcenter", pgettext("reached through", "Jobcenter")),
    # Translators: andere Beratungsstelle
    Entry("counselling", _("Another counselling centre")),
    # Translators: Sportverein
    Entry("sports_club", _("Sports club")),
    # Translators: Arztpraxis, Gesundheitswesen
    Entry("health", _("Doctor or health service")),
    # Translators: Aushang, Flyer
    Entry("notice", _("Notice or leaflet")),
    Entry("social_media", _("Instagram or TikTok")),
    # Translators: direkt angesprochen
    Entry("addressed", _("Spoken to directly")),
    # Translators: vorbeigekommen
    Entry("passing_by", _("Was passing by")),
    # Translators: früher schon hier
    Entry("earlier", _("Was here before")),
    Entry("unknown", pgettext("reached through", "Unknown")),
)

RESULTS: Final = (
    # Translators: Information gegeben
    Entry("information", _("Information given")),
    # Translators: Schreiben/Antrag erledigt
    Entry("letter_done", _("Letter or form done")),
    # Translators: Termin vermittelt
    Entry("appointment_made", _("Appointment arranged")),
    # Translators: weitervermittelt
    Entry("referred", _("Referred")),
    # Translators: begleitet
    Entry("accompanied", _("Accompanied")),
    # Translators: Folgetermin vereinbart
    Entry("return_visit", _("Follow-up appointment")),
    # Translators: in Angebot aufgenommen
    Entry("enrolled", _("Joined an offer")),
    # Translators: kein passendes Angebot
    Entry("no_offer", _("No suitable offer")),
    # Translators: Anliegen erledigt
    Entry("settled", _("Matter settled")),
    # Translators: Abbruch, unbekannt
    Entry("broken_off", _("Broken off or unknown")),
)

INTERPRETERS: Final = (
    # Translators: keine Sprachmittlung nötig
    Entry("none", _("None needed")),
    # Translators: Mitarbeitende*r spricht die Sprache
    Entry("staff", _("Staff speak the language")),
    # Translators: Sprachmittler*in, Sprachlots*in
    Entry("mediator", _("Language mediator")),
    # Translators: Familie, Bekannte
    Entry("family", _("Family or friends")),
    Entry(
        "child",
        # Translators: Kind dolmetscht
        _("A child"),
        hint=_("Children should not interpret: it burdens them. Try a telephone interpreter."),
    ),
    # Translators: Telefon- oder Videodolmetschen
    Entry("remote", _("By telephone or video")),
    # Translators: nicht möglich
    Entry("impossible", _("Not possible")),
)

AGE_BANDS: Final = (
    Entry("under_14", _("Under 14")),
    Entry("14_17", _("14–17")),
    Entry("18_24", _("18–24")),
    Entry("25_34", _("25–34")),
    Entry("35_49", _("35–49")),
    Entry("50_64", _("50–64")),
    Entry("65_plus", _("65 and over")),
    Entry("unknown", pgettext("age", "Unknown")),
)

CHILD_AGE_BANDS: Final = (
    Entry("0_2", _("0–2 years")),
    # Translators: 3 bis 5 Jahre, noch nicht schulpflichtig
    Entry("3_5", _("3–5 years")),
    Entry("6_9", _("6–9 years")),
    Entry("10_13", _("10–13 years")),
    Entry("14_17", _("14–17 years")),
)

GENDERS: Final = (
    Entry("female", _("Female")),
    Entry("male", _("Male")),
    # Translators: divers (German civil status law, § 22 (3) PStG)
    Entry("diverse", _("Diverse")),
    # Translators: keine Angabe
    Entry("not_stated", _("Not stated")),
)

_LANGUAGE_CODES: Final = (
    "de ar tr uk ru ro bg pl ku ckb fa fr en sq sr bs hr mk rom ti so am ps ur hi pa ta"
    " es it pt el hu ka hy az ha sw ln vi zh th"
)

# ISO 639 codes; the names come from CLDR in every language. The order is that of a new
# office; later the languages of the last contacts stand first.
LANGUAGES: Final = (
    *map(Entry, _LANGUAGE_CODES.split()),
    # Translators: Gebärdensprache
    Entry("sgn", _("Sign language")),
)
