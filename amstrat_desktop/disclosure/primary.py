# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which numbers betray somebody by themselves, and how far their ranges must then reach."""

from dataclasses import dataclass

from amstrat_desktop.disclosure.table import FLOOR, Count, Rules


@dataclass(frozen=True, slots=True)
class Need:
    """How far down and up the range of a hidden number must reach, whoever works it out."""

    low: int
    high: int


def is_primary(count: Count, rules: Rules) -> bool:
    """Small, or many of few: hidden whatever stands around it.

    Source: rules of statistical confidentiality of the Bundesagentur für Arbeit (minimum case
    number, few carriers, dominance).
    """
    return need_of(count, rules) is not None


def need_of(count: Count, rules: Rules) -> Need | None:
    """None for what may be published.

    A small number may be any between 0 and the threshold for all that a reader can work out.
    Where one carrier or few stand behind a larger one, the reader must be as far off: a
    carrier knows their own part, and would tell the others' from it.
    """
    small = 0 < count.value < rules.threshold or (rules.hide_zeros and count.value == 0)
    if small:
        return Need(0, rules.threshold)
    if count.value and (_few(count, rules) or _dominated(count, rules)):
        return Need(max(0, count.value - rules.threshold), count.value + rules.threshold)
    return None


def need_of_difference(value: int, rules: Rules) -> Need | None:
    """Of a number that follows from two spans: who stands behind it is not known."""
    return need_of(Count(value), rules)


def check_rules(rules: Rules) -> None:
    """Raises ValueError for a threshold that is under the floor."""
    if rules.threshold < FLOOR:
        raise ValueError(f"a threshold of {rules.threshold} is under the floor of {FLOOR}")


def _few(count: Count, rules: Rules) -> bool:
    return count.carriers is not None and count.carriers < rules.threshold


def _dominated(count: Count, rules: Rules) -> bool:
    return count.largest > rules.dominance * count.value
