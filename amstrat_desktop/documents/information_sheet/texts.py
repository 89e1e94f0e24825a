# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the information sheet, in short sentences, spoken to the person.

German is the leading text in law; the other languages explain it. No sentence needs more schooling
than a letter of a school. What Art. 13 GDPR asks for stands beside each block.
"""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext

# Translators: Informationen zum Datenschutz. Heading of a paper (Art. 13 DSGVO).
TITLE: Final = _("What happens with what you tell us")
# Translators: Datenschutz: Ihre Angaben bei uns (line below the heading)
LEADING: Final = _("The German text is the one that counts in law. The other one explains it.")

# Art. 13 I a, b: who is responsible, and the data protection officer.
# Translators: Wer ist verantwortlich?
WHO: Final = pgettext("information sheet", "Who answers for it?")
# Translators: Datenschutzbeauftragte*r
OFFICER: Final = pgettext("information sheet", "Who watches over it?")
# Translators: Hier können Sie sich auch beschweren oder fragen.
OFFICER_HELPS: Final = _("The data protection officer helps you with questions about your data.")
# Translators: Fragen Sie im Büro, wer das ist.
ASK_OFFICER: Final = _("Ask us who that is.")

# Art. 13 II e: whether anything must be given.
# Translators: Freiwillig
VOLUNTARY: Final = pgettext("information sheet", "Do I have to say anything?")
# Translators: Nein. Sie können ohne Namen mit uns sprechen.
NO_NAME: Final = _("No. You can talk with us without a name.")
# Translators: Sie entscheiden, was Sie sagen. Manchmal können wir ohne eine Angabe nicht
# weiterhelfen; dann sagen wir es Ihnen.
YOU_DECIDE: Final = _(
    "You decide what you say. Sometimes we cannot go on helping without it; then we tell you."
)
# Translators: Wir fragen nicht nach Staatsangehörigkeit oder Aufenthaltsstatus.
NOT_ASKED: Final = _("We do not ask for your nationality or your residence status.")

# Art. 13 I c: purposes and legal ground.
# Translators: Wozu schreiben wir etwas auf?
PURPOSES: Final = pgettext("information sheet", "What do we write down, and what for?")
# Translators: Damit wir beim nächsten Mal wissen, worum es ging.
FOR_COUNSEL: Final = _("What you need, so that we still know it next time.")
# Translators: Ihren Namen und wie wir Sie erreichen, wenn Sie das möchten.
FOR_REACHING: Final = _("Your name and how we reach you, if you want that.")
# Translators: Was eine andere Stelle oder ein Kurs wissen muss, wenn Sie dort hingehen wollen.
FOR_REFERRAL: Final = _("What another agency or a course has to know, if you want to go there.")
# Translators: Zahlen ohne Namen: wie viele Menschen kommen, und was im Stadtteil fehlt.
FOR_FIGURES: Final = _(
    "Numbers without names: how many people come, and what is missing in the neighbourhood."
)
# Translators: Warum dürfen wir das?
GROUND: Final = pgettext("information sheet", "Why may we do that?")
# Translators: Weil Sie einverstanden sind (Art. 6 Abs. 1 Buchst. a DSGVO; bei Gesundheit und
# anderem, das besonders geschützt ist, Art. 9 Abs. 2 Buchst. a DSGVO).
BY_CONSENT: Final = _(
    "Because you agree (Art. 6 (1) a GDPR; for health and other things that are protected in "
    "particular, Art. 9 (2) a GDPR)."
)
# Translators: Ist das Büro Teil der Stadt oder arbeitet für sie: auch weil die Beratung eine
# öffentliche Aufgabe ist (Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW).
BY_TASK: Final = _(
    "Where the office belongs to the city or works for it, also because counselling is a public "
    "task (Art. 6 (1) e GDPR, § 3 DSG NRW)."
)

# Art. 13 I e, f: recipients, third countries.
# Translators: Wer erfährt es?
RECEIVERS: Final = pgettext("information sheet", "Who gets to know it?")
# Translators: Nur wer hier arbeitet und es für Ihre Beratung braucht.
ONLY_US: Final = _("Only those who work here and need it to help you.")
# Translators: Wer hier arbeitet, muss schweigen (§ 203 StGB).
SECRECY: Final = _("Those who work here are bound to secrecy (§ 203 StGB).")
# Translators: Andere Stellen nur, wenn Sie zustimmen. Sie entscheiden jedes Mal: wem, und was.
OTHERS_ASKED: Final = _("Others only if you agree. You decide each time: who, and what.")
# Translators: Ohne Ihre Zustimmung nur, wenn jemand in großer Gefahr ist (§ 34 StGB, § 4 KKG).
DANGER: Final = _(
    "Without your consent only when somebody is in great danger (§ 34 StGB, § 4 KKG)."
)
# Translators: Die Angaben liegen verschlüsselt auf den Computern des Büros. Nichts geht in Länder
# außerhalb der Europäischen Union.
WHERE: Final = _(
    "It is kept encrypted on the office's computers. Nothing goes to countries outside the "
    "European Union."
)

# Art. 13 II a: how long.
# Translators: Wie lange bleibt es gespeichert?
HOW_LONG: Final = pgettext("information sheet", "How long is it kept?")
# Translators: Danach wird es gelöscht. Zahlen ohne Namen bleiben.
THEN_ERASED: Final = _("Then it is erased. Numbers without names stay.")
# Translators: So lange, wie wir es für Ihre Beratung brauchen.
AS_NEEDED: Final = _("As long as we need it to help you.")

# Art. 13 II b, c, f: rights.
# Translators: Ihre Rechte
RIGHTS: Final = pgettext("information sheet", "Your rights")
# Translators: Sie können sehen, was wir über Sie gespeichert haben, auf Papier und als Datei
# (Art. 15, 20 DSGVO).
SEE: Final = _("You can see what we hold about you, on paper and as a file (Art. 15, 20 GDPR).")
# Translators: Sie können verlangen, dass Falsches berichtigt wird (Art. 16 DSGVO).
CORRECT: Final = _("You can ask us to correct what is wrong (Art. 16 GDPR).")
# Translators: Sie können verlangen, dass wir es löschen oder nicht mehr benutzen (Art. 17, 18).
ERASE: Final = _("You can ask us to erase it, or not to use it any more (Art. 17, 18 GDPR).")
# Translators: Sie können widersprechen (Art. 21 DSGVO).
OBJECT: Final = _("You can object (Art. 21 GDPR).")
# Translators: Sie können Ihre Zustimmung jederzeit zurücknehmen (Art. 7 Abs. 3 DSGVO). Was vorher
# war, bleibt erlaubt.
TAKE_BACK: Final = _(
    "You can take back your consent at any time (Art. 7 (3) GDPR). What was done before stays "
    "lawful."
)
# Translators: Sagen Sie es uns einfach. Es kostet nichts. Sie bekommen in einem Monat Antwort.
JUST_ASK: Final = _("Just tell us. It costs nothing. You get an answer within a month.")
# Translators: Kein Computer entscheidet über Sie.
NO_MACHINE: Final = _("No computer decides about you.")

# Art. 13 II d: complaint.
# Translators: Beschwerde
COMPLAINT: Final = pgettext("information sheet", "Where can I complain?")
# Translators: Bei der Landesbeauftragten für Datenschutz und Informationsfreiheit
# Nordrhein-Westfalen (Art. 77 DSGVO). Das kostet nichts.
COMPLAIN: Final = _(
    "At the authority that supervises data protection in North Rhine-Westphalia (Art. 77 GDPR). "
    "It costs nothing."
)
AUTHORITY: Final = (
    "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, "
    "Kavalleriestraße 2–4, 40213 Düsseldorf, Telefon 0211 38424-0, poststelle@ldi.nrw.de"
)
"""A name and an address, the same in each language."""


def form(version: int) -> Msg:
    # Translators: small print. Informationsblatt zum Datenschutz, Fassung 1
    return _("Information sheet on data protection, version {version}", version=version)
