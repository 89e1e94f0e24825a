# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the papers that are signed, in German and in the person's language.

First person, because the person signs them; short sentences. {office} and {receiver} are names.
"""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.consents import LegalKind, Purpose

TITLES: Final[dict[LegalKind, Msg]] = {
    # Translators: Einwilligung (nach der DSGVO). Heading of a paper.
    LegalKind.CONSENT: pgettext("paper", "Consent"),
    # Translators: Schweigepflichtentbindung. Heading of a paper.
    LegalKind.RELEASE: pgettext("paper", "Release from secrecy"),
}

# Translators: Wer willigt ein?
WHO = pgettext("consent form", "Who?")
# Translators: Wozu?
WHAT_FOR = pgettext("consent form", "What for?")
# Translators: Welche Angaben? Nur was angekreuzt ist.
WHICH_DATA = pgettext("consent form", "Which data? Only what is ticked.")
# Translators: Wie lange?
HOW_LONG = pgettext("consent form", "How long?")
# Translators: Meine Rechte
RIGHTS = pgettext("consent form", "My rights")
# Translators: Fragen und Widerruf
QUESTIONS = pgettext("consent form", "Questions, and to take it back")
# Translators: Meine Entscheidung
DECISION = pgettext("consent form", "My decision")


def sentence(legal_kind: LegalKind, purpose: Purpose, office: str, receiver: str) -> Msg:
    """The one thing that is agreed to."""
    if legal_kind is LegalKind.RELEASE:
        return _release(purpose, office, receiver)
    if purpose is Purpose.NAME_IN_LIST:
        return _list(office, receiver)
    if purpose is Purpose.FUNDER:
        return _funder(office, receiver)
    sentences = {
        # Translators: {office} darf sich wieder melden und dafür behalten, was angekreuzt ist.
        Purpose.CONTACT_AGAIN: _(
            "{office} may get in touch with me again and keep what is ticked for that.",
            office=office,
        ),
        # Translators: {office} darf {receiver} sagen, was angekreuzt ist, damit man mir hilft.
        Purpose.TELL_AGENCY: _(
            "{office} may tell {receiver} what is ticked here, so that I am helped there.",
            office=office,
            receiver=receiver,
        ),
        # Translators: {receiver} darf {office} sagen, was hier angekreuzt ist.
        Purpose.AGENCY_ANSWERS: _(
            "{receiver} may tell {office} what is ticked here.", office=office, receiver=receiver
        ),
        # Translators: Bei Gesprächen mit {office} darf jemand dolmetschen. Wer dolmetscht, darf
        # nichts weitersagen.
        Purpose.INTERPRETER: _(
            "Somebody may interpret when I talk with {office}. Who interprets must keep it secret.",
            office=office,
        ),
        # Translators: Das Gesetz schützt diese Angaben besonders (Art. 9 DSGVO). Ich bin
        # ausdrücklich einverstanden, dass {office} sie {receiver} sagt.
        Purpose.SPECIAL: _(
            "The law protects this data in particular (Art. 9 GDPR). I expressly agree that "
            "{office} tells it to {receiver}.",
            office=office,
            receiver=receiver,
        ),
    }
    return sentences[purpose]


def _list(office: str, receiver: str) -> Msg:
    if receiver:
        # Translators: {office} darf das Angekreuzte an {receiver} geben, für die Liste eines
        # Kurses oder seiner Kinderbeaufsichtigung.
        return _(
            "{office} may give what is ticked to {receiver}, for the list of a course or of its "
            "childcare.",
            office=office,
            receiver=receiver,
        )
    # Translators: Was angekreuzt ist, darf auf der Liste eines Kurses oder seiner
    # Kinderbeaufsichtigung stehen, die {office} führt.
    return _(
        "What is ticked may stand in the list of a course or of its childcare, which {office} "
        "keeps.",
        office=office,
    )


def _funder(office: str, receiver: str) -> Msg:
    if receiver:
        # Translators: {office} darf das Angekreuzte an den Fördergeber {receiver} geben (ESF),
        # der das Angebot bezahlt und prüft.
        return _(
            "{office} may give what is ticked to the funder {receiver}, which pays for the offer "
            "and checks it.",
            office=office,
            receiver=receiver,
        )
    # Translators: {office} darf das Angekreuzte an den Fördergeber geben (ESF).
    return _(
        "{office} may give what is ticked to the funder, who pays for the offer and checks it.",
        office=office,
    )


def _release(purpose: Purpose, office: str, receiver: str) -> Msg:
    if purpose is Purpose.AGENCY_ANSWERS:
        # Translators: Ich entbinde die Mitarbeitenden von {receiver} gegenüber {office} von der
        # Schweigepflicht (§ 203 StGB), soweit es hier angekreuzt ist.
        return _(
            "I release the staff of {receiver} from their professional secrecy (§ 203 StGB) "
            "towards {office}, for what is ticked here and for nothing else.",
            office=office,
            receiver=receiver,
        )
    # Translators: Ich entbinde die Mitarbeitenden von {office} gegenüber {receiver} von der
    # Schweigepflicht (§ 203 StGB), soweit es hier angekreuzt ist.
    return _(
        "I release the staff of {office} from their professional secrecy (§ 203 StGB) towards "
        "{receiver}, for what is ticked here and for nothing else.",
        office=office,
        receiver=receiver,
    )


def holds_until(day: date) -> Msg:
    # Translators: Das gilt bis {day}. Danach werde ich neu gefragt.
    return _("It holds until {day}. After that I am asked again.", day=day)


# Translators: Das ist freiwillig. Wenn ich nein sage, habe ich keinen Nachteil: Die Beratung
# geht weiter.
VOLUNTARY = _("This is voluntary. If I say no, I have no disadvantage: the counselling goes on.")
# Translators: Ich kann es jederzeit zurücknehmen (widerrufen), ohne Grund und ohne Nachteil.
# Dann wird nichts mehr weitergegeben. Was vorher geschehen ist, bleibt rechtmäßig.
WITHDRAW = _(
    "I can take it back at any time, without a reason and without a disadvantage. Then nothing "
    "more is passed on. What was done before stays lawful."
)
# Translators: Ich kann jederzeit fragen, wem was gesagt wurde, und bekomme es auf Papier.
ASK = _("I can ask at any time what was told to whom, and I get it on paper.")
# Translators: Für eine andere Stelle oder andere Angaben werde ich neu gefragt.
NOTHING_ELSE = _("For another agency or other data I am asked again.")
# Translators: Diese Entbindung ist etwas anderes als die Einwilligung nach der DSGVO; die hat
# ein eigenes Blatt.
APART = _("This is not the consent to pass on data (GDPR); that one has a paper of its own.")

# Translators: Ja, ich bin einverstanden.
AGREE = _("Yes, I agree.")
# Translators: Nein, ich bin nicht einverstanden.
DISAGREE = _("No, I do not agree.")

# Translators: Ort, Datum, Unterschrift der Person
SIGN_PERSON = _("Place, date, signature of the person")
# Translators: Name und Unterschrift der sorgeberechtigten Person
SIGN_GUARDIAN = _("Name and signature of the parent or guardian")
# Translators: Übersetzt von: Name, Unterschrift
SIGN_INTERPRETER = _("Translated by: name, signature")
# Translators: Für das Büro: Name, Unterschrift
SIGN_OFFICE = _("For the office: name, signature")

# Plain variant. Translators: Leichte Sprache, as few words as can be, spoken to the person.
# Translators: Wir sagen es dieser Stelle:
PLAIN_TELL = _("We tell this agency:")
# Translators: Diese Stelle sagt es uns:
PLAIN_ANSWER = _("This agency tells us:")
# Translators: Darum geht es:
PLAIN_ABOUT = _("This is what it is about:")
# Translators: Nur das:
PLAIN_ONLY = _("Only this:")
# Translators: Bis zu diesem Tag:
PLAIN_UNTIL = _("Until this day:")
# Translators: Sie dürfen nein sagen. Wir helfen Ihnen trotzdem.
PLAIN_NO = _("You may say no. We help you all the same.")
# Translators: Sie dürfen es später zurücknehmen. Sagen Sie es uns einfach.
PLAIN_BACK = _("You may take it back later. Just tell us.")
# Translators: Ja
PLAIN_YES_BOX = pgettext("plain consent", "Yes")
# Translators: Nein
PLAIN_NO_BOX = pgettext("plain consent", "No")


def form(legal_kind: LegalKind, version: int) -> Msg:
    if legal_kind is LegalKind.RELEASE:
        # Translators: small print. Formular Schweigepflichtentbindung, Fassung 1
        return _("Form for the release from secrecy, version {version}", version=version)
    # Translators: small print. Formular Einwilligung, Fassung 1
    return _("Consent form, version {version}", version=version)
