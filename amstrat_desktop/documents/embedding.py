# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A face inside one PDF: the used glyphs only, each with the text that it stands for.

reportlab's own ``TTFont`` knows characters, not glyphs: shaped glyphs without a character of
their own get private ones, and copied Arabic text is rubbish. Here a code of the PDF font is
a cluster of glyphs with its width and its text, so that a stroke that serves several letters
is copied right and a line of the page is one string without gaps.
"""

from typing import Final

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from amstrat_desktop.documents.composites import subset_with
from amstrat_desktop.documents.fonts import Face
from amstrat_desktop.documents.shaping import Sign

_CMAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def "
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000><FFFF> endcodespacerange"
)
_CMAP_FOOT: Final = "endcmap CMapName currentdict /CMap defineresource pop end end"
_IDENTITY: Final = {
    "Registry": PDFString("Adobe"),
    "Ordering": PDFString("Identity"),
    "Supplement": 0,
}
_SYMBOLIC: Final = 4
_BLOCK: Final = 100
"""Entries of one bfchar block (PDF 32000, 9.7.6.3)."""


class EmbeddedFont:
    """One face in one document; reportlab calls `addObjects` when it writes the file."""

    def __init__(self, face: Face, document: PDFDocument) -> None:
        self.face = face
        self.fontName = face.name
        self.name = f"F{len(document.fontMapping) + 1}"
        self._codes: dict[Sign, str] = {}
        document.fontMapping[face.name] = f"/{self.name}"
        document.delayedFonts.append(self)

    def code(self, sign: Sign) -> str:
        """The code of a sign, four hexadecimal digits."""
        code = self._codes.get(sign)
        if code is None:
            code = self._codes[sign] = f"{len(self._codes) + 1:04X}"
        return code

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802  # reportlab calls it so
        """Write the font with what has been drawn: a Type0 font on a CIDFontType2."""
        font_file, gids = subset_with(
            self.face.ready_to_subset, [sign.parts for sign in self._codes]
        )
        base_name = PDFName(f"AMSTRA+{self.face.name}")
        cid_font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": base_name,
            "CIDSystemInfo": PDFDictionary(_IDENTITY),
            "DW": 0,
            "W": f"[1 [{' '.join(str(sign.advance) for sign in self._codes)}]]",
            "CIDToGIDMap": document.Reference(
                _stream(b"".join(gid.to_bytes(2, "big") for gid in (0, *gids)))
            ),
            "FontDescriptor": document.Reference(self._descriptor(document, base_name, font_file)),
        }
        font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": base_name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(PDFDictionary(cid_font))]),
            "ToUnicode": document.Reference(_stream(self._to_unicode())),
        }
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.name] = document.Reference(PDFDictionary(font))

    def _descriptor(
        self, document: PDFDocument, base_name: PDFName, font_file: bytes
    ) -> PDFDictionary:
        entries = {
            "Type": PDFName("FontDescriptor"),
            "FontName": base_name,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([-1000, -self.face.descent, 3000, self.face.ascent]),
            "ItalicAngle": 0,
            "Ascent": self.face.ascent,
            "Descent": -self.face.descent,
            "CapHeight": 714,
            "StemV": 80,
            "FontFile2": document.Reference(_stream(font_file, Length1=len(font_file))),
        }
        return PDFDictionary(entries)

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{code}><{sign.text.encode('utf-16-be').hex()}>"
            for sign, code in self._codes.items()
            if sign.text
        ]
        lines = [_CMAP_HEAD]
        for first in range(0, len(pairs), _BLOCK):
            block = pairs[first : first + _BLOCK]
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join((*lines, _CMAP_FOOT)).encode("ascii")


def _stream(content: bytes, **entries: int) -> PDFStream:
    stream = PDFStream(PDFDictionary(entries), content)
    stream.filters = [PDFZCompress]
    return stream
