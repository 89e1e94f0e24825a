# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The colours of the interface: two sets of tokens and the contrast they must keep."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as ``#rrggbb``, named by their use; `text_pairs` and `edge_pairs` are the rule.

    border: edges of controls. hair: lines that only divide. soft: behind what is chosen.
    ok_soft, warn_soft, danger_soft: behind a message. talk, care: counselling hours and childcare
    in a calendar, each with its ground.
    """

    bg: str
    surface: str
    surface2: str
    border: str
    hair: str
    text: str
    muted: str
    primary: str
    on_primary: str
    hover: str
    soft: str
    danger: str
    on_danger: str
    ok: str
    warn: str
    ok_soft: str
    warn_soft: str
    danger_soft: str
    talk: str
    talk_soft: str
    care: str
    care_soft: str


LIGHT: Final = Tokens(
    bg="#f6f7f9",
    surface="#ffffff",
    surface2="#eef1f4",
    border="#7d8894",
    hair="#dde2e7",
    text="#1b242c",
    muted="#52606d",
    primary="#0f5c8c",
    on_primary="#ffffff",
    hover="#0b4a72",
    soft="#dcebf5",
    danger="#b3261e",
    on_danger="#ffffff",
    ok="#1e6b3a",
    warn="#8a5200",
    ok_soft="#e3f1e8",
    warn_soft="#fbf0dd",
    danger_soft="#fbe9e7",
    talk="#4b3fa0",
    talk_soft="#e9e7fb",
    care="#8f2a66",
    care_soft="#fae5f0",
)

DARK: Final = Tokens(
    bg="#14181c",
    surface="#1d2329",
    surface2="#262d35",
    border="#8b98a5",
    hair="#323b44",
    text="#e8edf2",
    muted="#aab6c1",
    primary="#7cc0ec",
    on_primary="#06283d",
    hover="#a3d4f3",
    soft="#173a52",
    danger="#ff8a80",
    on_danger="#3a0905",
    ok="#7fd69b",
    warn="#ffc15e",
    ok_soft="#1a3324",
    warn_soft="#3a2d14",
    danger_soft="#41211f",
    talk="#b9b1ff",
    talk_soft="#2b2758",
    care="#f2a3cc",
    care_soft="#451f39",
)


def stronger(tokens: Tokens) -> Tokens:
    """The same colours for people who ask their system for more contrast: no grey text, and edges
    as strong as text.
    """
    return replace(tokens, muted=tokens.text, border=tokens.text, hair=tokens.border)


def text_pairs(tokens: Tokens) -> Iterator[tuple[str, str, str]]:
    """(what, foreground, background) of every text; each at least 4.5 : 1 (WCAG 1.4.3)."""
    grounds = ("bg", "surface", "surface2", "soft")
    for ground in grounds:
        for ink in ("text", "muted", "primary", "danger", "ok", "warn"):
            if ground == "soft" and ink in {"ok", "warn", "danger"}:
                continue  # no message and no state stands on what is chosen
            yield f"{ink} on {ground}", getattr(tokens, ink), getattr(tokens, ground)
    for kind in ("ok", "warn", "danger", "talk", "care"):
        ground = f"{kind}_soft"
        for ink in (kind, "text", "muted"):
            yield f"{ink} on {ground}", getattr(tokens, ink), getattr(tokens, ground)
    yield "on_primary on primary", tokens.on_primary, tokens.primary
    yield "on_primary on hover", tokens.on_primary, tokens.hover
    yield "on_danger on danger", tokens.on_danger, tokens.danger


def edge_pairs(tokens: Tokens) -> Iterator[tuple[str, str, str]]:
    """(what, edge, ground) of controls' edges and focus rings; at least 3 : 1 (WCAG 1.4.11)."""
    for ground in ("bg", "surface", "surface2"):
        yield f"border on {ground}", tokens.border, getattr(tokens, ground)
        yield f"primary on {ground}", tokens.primary, getattr(tokens, ground)
    yield "primary on soft", tokens.primary, tokens.soft
    for kind in ("ok", "warn", "danger", "talk", "care"):
        yield f"{kind} on its ground", getattr(tokens, kind), getattr(tokens, f"{kind}_soft")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb``, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
