# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A subset of a TrueType font, with glyphs added that are put together from its own.

An Arabic letter is shaped into a stroke and its dots, each with an offset. Written into a
page as they come, a program that copies text sees letters with holes between them. As one
composite glyph per letter (OpenType, ``glyf``: composite glyph description) the page holds
one code for one letter.
"""

from collections.abc import Iterable
from itertools import accumulate
from struct import pack, unpack_from
from typing import Final, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFontMaker

_ARGS_ARE_WORDS: Final = 0x0001
_ARGS_ARE_XY: Final = 0x0002
_MORE_COMPONENTS: Final = 0x0020

_KEPT_TABLES: Final = ("head", "hhea", "maxp", "hmtx", "loca", "glyf")
"""What a viewer needs of an embedded CIDFontType2 without hints (PDF 32000, 9.9)."""


PARTS: Final = 8
"""Glyphs of one composite at most."""


class Part(NamedTuple):
    """A glyph of the face, moved by x and y font units."""

    gid: int
    x: int
    y: int


Cluster = tuple[Part, ...]


def subset_with(face: hb.Face, clusters: Iterable[Cluster]) -> tuple[bytes, list[int]]:
    """A font file with these clusters as glyphs, and the new glyph id of each of them."""
    clusters = list(clusters)
    wish = hb.SubsetInput()
    wish.glyph_set.update({part.gid for cluster in clusters for part in cluster})
    wish.flags = hb.SubsetFlags.NO_HINTING
    plan = hb.SubsetPlan(face, wish)
    new_gid = plan.old_to_new_glyph_mapping
    moved = [tuple(Part(new_gid[gid], x, y) for gid, x, y in cluster) for cluster in clusters]
    return _append(plan.execute(), moved)


def _append(face: hb.Face, clusters: list[Cluster]) -> tuple[bytes, list[int]]:
    tables = {tag: bytes(face.reference_table(tag).data) for tag in _KEPT_TABLES}
    glyphs = _glyphs(tables)
    gids: list[int] = []
    known: dict[Cluster, int] = {}
    for cluster in clusters:
        if cluster not in known:
            if len(cluster) == 1 and not (cluster[0].x or cluster[0].y):
                known[cluster] = cluster[0].gid
            else:
                known[cluster] = len(glyphs)
                glyphs.append(_composite(cluster, glyphs))
        gids.append(known[cluster])
    return _font_file(tables, glyphs), gids


def _glyphs(tables: dict[str, bytes]) -> list[bytes]:
    (count,) = unpack_from(">H", tables["maxp"], 4)
    (is_long,) = unpack_from(">h", tables["head"], 50)
    if is_long:
        offsets = unpack_from(f">{count + 1}L", tables["loca"])
    else:
        offsets = tuple(2 * x for x in unpack_from(f">{count + 1}H", tables["loca"]))
    glyf = tables["glyf"]
    return [glyf[offsets[i] : offsets[i + 1]] for i in range(count)]


def _composite(cluster: Cluster, glyphs: list[bytes]) -> bytes:
    """The record of a composite glyph: its box, then each component with its offset."""
    boxes = [
        (x_min + x, y_min + y, x_max + x, y_max + y)
        for gid, x, y in cluster
        if len(glyphs[gid]) >= 10
        for _, x_min, y_min, x_max, y_max in [unpack_from(">5h", glyphs[gid])]
    ]
    if not boxes:
        return b""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    record = [pack(">5h", -1, min(lefts), min(bottoms), max(rights), max(tops))]
    for index, (gid, x, y) in enumerate(cluster):
        more = _MORE_COMPONENTS if index + 1 < len(cluster) else 0
        record.append(pack(">HHhh", _ARGS_ARE_WORDS | _ARGS_ARE_XY | more, gid, x, y))
    return b"".join(record)


def _font_file(tables: dict[str, bytes], glyphs: list[bytes]) -> bytes:
    """The tables with these glyphs, the first of which are the ones that stood there."""
    padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
    offsets = [0, *accumulate(map(len, padded))]
    head = bytearray(tables["head"])
    head[50:52] = pack(">h", 1)  # the offsets of loca are whole, not halved
    maker = TTFontMaker()
    maker.add("glyf", b"".join(padded))
    maker.add("loca", pack(f">{len(offsets)}L", *offsets))
    maker.add("hmtx", tables["hmtx"] + _bearings(tables, glyphs))
    maker.add("head", bytes(head))
    maker.add("maxp", _limits(tables["maxp"], len(glyphs)))
    maker.add("hhea", tables["hhea"])
    return bytes(maker.makeStream())


def _bearings(tables: dict[str, bytes], glyphs: list[bytes]) -> bytes:
    """For each added glyph its left side bearing, where its left edge is drawn."""
    (count,) = unpack_from(">H", tables["maxp"], 4)
    return b"".join(glyph[2:4] or bytes(2) for glyph in glyphs[count:])


def _limits(maxp: bytes, count: int) -> bytes:
    """The table of what a viewer makes room for: number of glyphs, points, components."""
    points, contours, deep_points, deep_contours = unpack_from(">4H", maxp, 6)
    elements, depth = unpack_from(">2H", maxp, 28)
    limits = bytearray(maxp)
    limits[4:6] = pack(">H", count)
    limits[10:14] = pack(
        ">2H",
        min(0xFFFF, max(points, deep_points) * PARTS),
        min(0xFFFF, max(contours, deep_contours) * PARTS),
    )
    limits[28:32] = pack(">2H", max(elements, PARTS), depth + 1)
    return bytes(limits)
