"""Save a finished PDF, locked with a password where somebody chose one."""

from io import BytesIO

import pikepdf
from pikepdf import Pdf

from coprod_desktop.documents.passwords import as_readers_spell


def save(pdf: Pdf, password: str) -> bytes:
    """Give the bytes of a PDF; without a password the same PDF gives the same bytes.

    With one it is encrypted with AES of 256 bits, whose keys are drawn by lot: the bytes differ
    each time, and only what they hold is the same. Whoever knows the password may do everything,
    and the file lets screen readers at its words, and prints.
    """
    out = BytesIO()
    kept = pikepdf.ObjectStreamMode.generate
    if password:
        key = as_readers_spell(password)
        lock = pikepdf.Encryption(owner=key, user=key, R=6, aes=True, metadata=True)
        pdf.save(out, object_stream_mode=kept, compress_streams=True, encryption=lock)
    else:
        pdf.save(out, object_stream_mode=kept, compress_streams=True, deterministic_id=True)
    return out.getvalue()
