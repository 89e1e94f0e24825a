# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure once more, by other means: plain Python over a raw export of the tables.

Nothing in `raw.py`, `contacts.py` and their like imports the program. What they say is compared
with what `services.figures` says, to the unit: for a small office in each run of the tests, for
a city of 200,000 contacts by `python -m tests.recount --contacts 200000 --keep FOLDER`.
"""
