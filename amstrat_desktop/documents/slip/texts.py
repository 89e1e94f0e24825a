# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the slip. On paper they stand in German and in the person's language."""

from datetime import date, time
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.documents.slip.data import ReturnWay

# Translators: Weitervermittlung (never “Überweisung”, which is medical). Heading of the slip.
TITLE = _("Referral")
# Translators: Für die Stelle. Small heading over the German half of the slip.
FOR_AGENCY = _("For the agency")
# Translators: Für mich. Small heading over the half in the person's language.
FOR_ME = _("For me")

# Translators: Wie dringend?
URGENCY = _("How urgent?")
# Translators: Person
PERSON = pgettext("slip", "Person")
# Translators: Wohin? (where to go)
WHERE = _("Where to?")
# Translators: Wann? (appointment)
WHEN = _("When?")
# Translators: Bitte mitbringen
BRING = _("Please bring")
# Translators: Anliegen (what it is about)
CONCERN = pgettext("slip", "What it is about")
# Translators: Verständigung (how to talk to each other)
COMMUNICATION = _("Talking together")
# Translators: So geht es weiter (what I have to do)
WHAT_TO_DO = _("What to do")
# Translators: Absender und Fragen (who sends the slip and answers questions)
SENDER = _("Sender, questions")
# Translators: Einwilligung
CONSENT = pgettext("slip", "Consent")

# Translators: Kennwort (of somebody who stays anonymous)
CODEWORD = _("Codeword")
# Translators: geboren am
BORN = _("Born")
# Translators: Telefon
PHONE = _("Telephone")
FAX = _("Fax")
# Translators: Minderjährig; sorgeberechtigt ist …
GUARDIAN = _("Minor, parent or guardian")
# Translators: Minderjährig (the person is under eighteen)
MINOR = _("Minor")
# Translators: Die sorgeberechtigte Person ist informiert.
GUARDIAN_INFORMED = _("The parent or guardian knows.")
# Translators: Die sorgeberechtigte Person ist nicht informiert.
GUARDIAN_NOT_INFORMED = _("The parent or guardian does not know.")
# Translators: Nummer der Bedarfsgemeinschaft (keep the German word in brackets; never “BG”)
BENEFIT_UNIT = _("Number of the benefit community")
# Translators: Kundennummer (keep the German word in brackets)
CUSTOMER = _("Customer number")

# Translators: Öffnungszeiten
HOURS = _("Opening hours")
# Translators: Haltestelle
STOP = pgettext("tram or bus", "Stop")
# Translators: Dort spricht man: (languages that the agency speaks)
SPOKEN_THERE = _("Languages there")


def checked_on(day: date) -> Msg:
    # Translators: Angaben geprüft am {day}
    return _("Checked on {day}", day=day)


# Translators: Angaben noch nicht geprüft, bitte vorher anrufen
NOT_VERIFIED = _("Not checked yet, please call first.")

# Translators: Sprache
LANGUAGE = _("Language")
# Translators: Dolmetscher*in nötig
INTERPRETER = _("Interpreter needed")
# Translators: keine Dolmetscher*in nötig
NO_INTERPRETER = _("No interpreter needed")
# Translators: Lesen und Schreiben
READING = _("Reading and writing")

# Translators: Das wird gebraucht: (application, counselling …)
NEEDED = _("Needed")
# Translators: Bisher getan:
DONE = _("Done so far")


def at(day: date, clock: time) -> Msg:
    # Translators: {day} has the weekday and the month in words, {time} is hh:mm. {time} Uhr
    return _("{day}, at {time}", day=lambda catalogue: catalogue.long_date(day), time=clock)


WAYS: Final[dict[DeliveryMode, Msg]] = {
    # Translators: Leichte Sprache: short sentences, everyday words. “lower part” is the tear-off.
    DeliveryMode.CARRIED: _(
        "Go there and show this slip. Ask for a stamp on the lower part. Bring it back to us."
    ),
    # Translators: Leichte Sprache
    DeliveryMode.ANNOUNCED: _(
        "We call the agency and tell them that you come. Go there and show this slip."
    ),
    # Translators: Leichte Sprache
    DeliveryMode.SENT: _("We send this slip to the agency. They contact you or us."),
    # Translators: Leichte Sprache
    DeliveryMode.ACCOMPANIED: _("Somebody of us goes there with you. Bring this slip."),
}


def consent_to(receiver: str) -> Msg:
    # Translators: {receiver} is the agency's name. First person: the person signs it.
    return _(
        "I agree that the office passes on what this slip says to {receiver}.", receiver=receiver
    )


# Translators: Zweck
PURPOSE = _("Purpose")
# Translators: Daten (which are passed on)
DATA = _("Data")
# Translators: gültig bis
VALID_UNTIL = _("Valid until")
# Translators: übersetzt von (interpreter)
TRANSLATED_BY = _("Translated by")
# Translators: Ich kann das jederzeit widerrufen. Das hat keine Nachteile für mich.
WITHDRAWAL = _("I can take this back at any time. I have no disadvantage from it.")
# Translators: Ort, Datum, Unterschrift
SIGNATURE = _("Place, date, signature")


def reprint(number: int, day: date) -> Msg:
    # Translators: Nachdruck {number} vom {day}
    return _("Reprint {number} of {day}", number=number, day=day)


def issued_on(day: date) -> Msg:
    # Translators: ausgegeben am {day}
    return _("Handed out on {day}", day=day)


def form(version: int) -> Msg:
    # Translators: small print at the foot of the page. Formular Weitervermittlung, Fassung 1
    return _("Referral form, version {version}", version=version)


# The tear-off is printed in German only: the agency reads it.
# Translators: Rückmeldung an das Büro, bitte hier abtrennen
TEAR_HERE = _("Answer to the office, please tear off here")
# Translators: Rückmeldung zu Schein
ANSWER_TO = _("Answer to slip")
# Translators: war da am
WAS_THERE = pgettext("tear-off", "Was there on")
# Translators: Termin am
APPOINTMENT_ON = pgettext("tear-off", "Appointment on")
# Translators: Warteliste bis
WAITING_LIST = pgettext("tear-off", "Waiting list until")
# Translators: nicht zuständig, zuständig ist (a name is written behind it)
NOT_RESPONSIBLE = pgettext("tear-off", "Not responsible, responsible is")
# Translators: Unterlagen fehlen
MISSING = pgettext("tear-off", "Papers missing")
# Translators: nicht erschienen
NO_SHOW = pgettext("tear-off", "Did not come")
# Translators: erledigt
DEALT_WITH = pgettext("tear-off", "Dealt with")
# Translators: Datum, Stempel, Unterschrift
STAMP = _("Date, stamp, signature")
# Translators: Zurück an
BACK_TO = _("Back to")


def return_way(way: ReturnWay, number: str) -> Msg:
    """How the tear-off comes back; number: the office's number or address for that way."""
    ways = {
        # Translators: die Person bringt den Abschnitt mit
        ReturnWay.PERSON: pgettext("way back", "The person brings it"),
        # Translators: per Post
        ReturnWay.POST: pgettext("way back", "By post"),
        # Translators: per Fax {number}
        ReturnWay.FAX: pgettext("way back", "By fax {number}", number=number),
        # Translators: telefonisch {number}
        ReturnWay.PHONE: pgettext("way back", "By telephone {number}", number=number),
        # Translators: per E-Mail {address}
        ReturnWay.EMAIL: pgettext("way back", "By e-mail {address}", address=number),
    }
    return ways[way]


# Plain variant. Translators: Leichte Sprache, as few words as can be, spoken to the person.
# Translators: Gehen Sie dorthin:
PLAIN_GO = _("Go there:")
# Translators: Ihr Termin:
PLAIN_WHEN = _("Your appointment:")
# Translators: Nehmen Sie das mit:
PLAIN_BRING = _("Take this with you:")
# Translators: Zeigen Sie diesen Zettel.
PLAIN_SHOW = _("Show this sheet.")
# Translators: Bringen Sie den unteren Teil zurück zu uns.
PLAIN_RETURN = _("Bring the lower part back to us.")
# Translators: Fragen? Rufen Sie uns an:
PLAIN_CALL = _("Questions? Call us:")
