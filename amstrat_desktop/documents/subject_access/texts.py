# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the answers, spoken to the person."""

from datetime import date, datetime
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext

# Translators: Auskunft: Was wir über Sie gespeichert haben. Heading of a paper (Art. 15 DSGVO).
TITLE: Final = _("What we hold about you")
# Translators: Negativauskunft. Heading of a paper.
NEGATIVE_TITLE: Final = _("We hold nothing about you")

# Translators: Das ist alles, was wir über Sie gespeichert haben.
ALL: Final = _("This is everything that we hold about you.")
# Translators: Was andere Menschen betrifft, ist geschwärzt (Art. 15 Abs. 4 DSGVO).
BLACKENED: Final = _("What is about other people is blackened (Art. 15 (4) GDPR).")
# Translators: Was Mitarbeitende geschrieben haben, steht hier so, wie sie es geschrieben haben.
AS_WRITTEN: Final = _("What colleagues wrote stands here as they wrote it.")

# Translators: Was nicht hier steht
NOT_HERE: Final = _("What does not stand here")
# Translators: Eigene Gedächtnisnotizen von Mitarbeitenden: verschlüsselt, nur für sie lesbar, nach
# spätestens 90 Tagen gelöscht.
OWN_NOTES: Final = _(
    "Working notes that colleagues keep for themselves. They are encrypted, nobody else can read "
    "them, and they are erased after 90 days at the latest."
)
# Translators: Das Protokoll, wann eine Akte geöffnet oder geändert wurde. Wenn Sie das auch wissen
# möchten, fragen Sie uns.
LOG: Final = _(
    "The log of when a record was opened or changed. If you want to know that as well, ask us."
)
# Translators: Die Scheine und Schreiben, wie sie gedruckt wurden. Was darin stand, steht hier. Wir
# drucken sie Ihnen gern noch einmal.
COPIES: Final = _(
    "Slips and letters as they were printed. What stood in them stands here; we print them again "
    "if you like."
)

# Translators: Wozu, woher, wie lange
ABOUT: Final = _("What for, where from, how long")
# Translators: Wir haben es aufgeschrieben, um Sie zu beraten und Ihnen Wege zu anderen Stellen zu
# zeigen. Was davon ohne Namen ist, wird gezählt.
PURPOSE: Final = _(
    "We wrote it down to advise you and to show you the way to other agencies. Without names it is "
    "counted."
)
# Translators: Sie haben es uns gesagt. Was von anderen kommt, ist so gekennzeichnet: Rückmeldungen
# von Stellen, und Listen, die übernommen wurden.
ORIGIN: Final = _(
    "You told us. What came from others is said beside it: answers of agencies, and lists that "
    "were taken over."
)
# Translators: Wem wir etwas gesagt haben, steht unter „Wem wurde was gesagt“.
RECEIVERS: Final = _("To whom we told something stands under “What was told to whom”.")
# Translators: Kein Computer entscheidet über Sie.
NO_MACHINE: Final = _("No computer decides about you.")

# Translators: Ihre Rechte
RIGHTS: Final = _("What you can do now")
# Translators: Stimmt etwas nicht? Sagen Sie es uns, dann berichtigen wir es (Art. 16 DSGVO).
CORRECT: Final = _("Is something wrong? Tell us, and we correct it (Art. 16 GDPR).")
# Translators: Sie können verlangen, dass wir es löschen oder nicht mehr benutzen, und Sie können
# widersprechen (Art. 17, 18, 21 DSGVO).
ERASE: Final = _(
    "You can ask us to erase it or not to use it any more, and you can object (Art. 17, 18, 21 "
    "GDPR)."
)
# Translators: Sie bekommen dasselbe auch als Datei (Art. 20 DSGVO).
AS_FILE: Final = _("You get the same as a file, too, if you like (Art. 20 GDPR).")

# The negative answer.
# Translators: Für
FOR: Final = pgettext("negative answer", "For")
# Translators: Wir haben in unseren Akten gesucht, mit dem, was Sie uns gesagt haben.
SEARCHED: Final = _("We looked in our records, with what you told us.")
# Translators: Wir haben nichts über Sie gefunden.
NOTHING: Final = _("We found nothing about you.")
# Translators: Vielleicht haben Sie ohne Namen mit uns gesprochen. Davon haben wir nur Zahlen, und
# niemand kann sagen, dass sie von Ihnen sind.
ANONYMOUS: Final = _(
    "Perhaps you talked with us without a name. Of that we have only numbers, and nobody can say "
    "that they are about you."
)
# Translators: Ihren Namen behalten wir nicht. Er steht nur auf diesem Blatt.
NOT_KEPT: Final = _("We do not keep your name. It stands on this paper only.")
# Translators: Ergebnis
RESULT: Final = pgettext("negative answer", "What we found")


def asked(day: date) -> Msg:
    # Translators: Sie haben am {day} gefragt, was wir über Sie gespeichert haben.
    return _("On {day} you asked what we hold about you.", day=day)


def as_of(moment: date | datetime) -> Msg:
    # Translators: Stand: {moment}
    return _("As of {moment}", moment=moment)


def form(version: int) -> Msg:
    # Translators: small print. Auskunft, Fassung 1
    return _("Answer about data held, version {version}", version=version)
