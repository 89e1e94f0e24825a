# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is only its author's to read, encrypted with the author's own key (AES-256-GCM).

A sealed text is nonce, key of the person it was written about, ciphertext. The person, the
note and the author are authenticated with it: nobody who can write into the file can pass one
note off as another, or move it to somebody it wasn't written about.
"""

import base64
import os
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.work import Actor

NONCE_BYTES: Final = 12
_PERSON_ENDS: Final = NONCE_BYTES + 16

KeptText = dict[str, str]


def seal(text: str, note_id: UUID, person_id: UUID, *, actor: Actor) -> bytes:
    """Raises Problem where the actor's own key isn't at hand."""
    nonce = os.urandom(NONCE_BYTES)
    around = _authenticated("note", note_id.bytes, actor, person_id)
    return nonce + person_id.bytes + _cipher(actor).encrypt(nonce, text.encode(), around)


def unseal(sealed: bytes, note_id: UUID, *, actor: Actor) -> tuple[str, UUID] | None:
    """The text and whom it was written about; None where the actor's own key is another one,
    or what stands in the file is not what the actor wrote.
    """
    if actor.own_key is None or len(sealed) < _PERSON_ENDS:
        return None
    person_id = UUID(bytes=sealed[NONCE_BYTES:_PERSON_ENDS])
    around = _authenticated("note", note_id.bytes, actor, person_id)
    try:
        text = _cipher(actor).decrypt(sealed[:NONCE_BYTES], sealed[_PERSON_ENDS:], around)
    except InvalidTag:
        return None
    return text.decode(), person_id


def seal_draft(text: str, person_id: UUID, *, actor: Actor) -> KeptText:
    """A note that is still being typed, as an unsaved form keeps it. Raises Problem."""
    nonce = os.urandom(NONCE_BYTES)
    around = _authenticated("draft", b"", actor, person_id)
    sealed = nonce + _cipher(actor).encrypt(nonce, text.encode(), around)
    return {"sealed": base64.b64encode(sealed).decode("ascii")}


def unseal_draft(kept: object, person_id: UUID, *, actor: Actor) -> str:
    """What was being typed; "" where it can't be read."""
    if actor.own_key is None or not isinstance(kept, str):
        return ""
    try:
        sealed = base64.b64decode(kept, validate=True)
        around = _authenticated("draft", b"", actor, person_id)
        nonce, text = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        return _cipher(actor).decrypt(nonce, text, around).decode()
    except (ValueError, InvalidTag):
        return ""


def require_own_key(actor: Actor) -> bytes:
    """Raises Problem where the actor's own key isn't at hand."""
    if actor.own_key is None:
        raise Problem(
            _("Personal notes need your passphrase: lock the office and open it with it.")
        )
    return actor.own_key


def _cipher(actor: Actor) -> AESGCM:
    return AESGCM(require_own_key(actor))


def _authenticated(what: str, note: bytes, actor: Actor, person_id: UUID) -> bytes:
    about = note + actor.staff_id.bytes + person_id.bytes
    return f"amstrat-desktop personal {what} 1|".encode() + about
