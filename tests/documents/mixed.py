# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A hundred sentences that mix Arabic or Persian with numbers, dates, addresses and German."""

from pathlib import Path

SENTENCES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("mixed_sentences.tsv").read_text("utf-8").splitlines()
]
