"""What can be wrong with a paper that is locked with a password."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Pdf

from coprod_desktop.documents.model import Document

_ACCESSIBILITY = 1 << 9
_FIRST = b"%PDF-1.7"


def locked(content: bytes, password: str, document: Document) -> Iterator[str]:
    """It opens with its password alone, lets screen readers in, and claims nothing untrue."""
    if not content.startswith(_FIRST):
        yield "it does not say which PDF it is"
    for wrong in ("", f"{password} ", password.swapcase()):
        if wrong != password and _opens(content, wrong):
            yield f"it opens with another password: {wrong!r}"
    for said in document.seal_words:
        if said.encode() in content:
            yield f"{said!r} stands in it for everybody to read"
    with Pdf.open(BytesIO(content), password=password) as pdf:
        yield from _of_lock(pdf)
        yield from _of_claims(pdf, document)


def _of_lock(pdf: Pdf) -> Iterator[str]:
    lock = pdf.encryption
    if (lock.R, lock.V, lock.bits) != (6, 5, 256):
        yield f"it is locked with R {lock.R}, V {lock.V} and {lock.bits} bits"
    methods = {str(one) for one in (lock.stream_method, lock.string_method, lock.file_method)}
    if methods != {str(pikepdf.models.EncryptionMethod.aesv3)}:
        yield f"it is locked with {methods}"
    # Newer readers let screen readers in whatever the file says; older ones look at this bit.
    if not lock.P & _ACCESSIBILITY:
        yield "screen readers are kept out"
    if not (pdf.allow.print_highres and pdf.allow.print_lowres):
        yield "it does not print"
    if not (pdf.user_password_matched and pdf.owner_password_matched):
        yield "whoever knows the password may not do everything"


def _of_claims(pdf: Pdf, document: Document) -> Iterator[str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        if about.get("pdfaid:part") or about.get("pdfaid:conformance"):
            yield "it claims PDF/A, which forbids encryption"
        if about.get("pdfuaid:part") != "1":
            yield "it does not claim PDF/UA-1"
        if about.get("dc:title") != document.title:
            yield "the title is not that of the paper"
    if pdf.attachments["record.json"].get_file().read_bytes() == b"{}":
        yield "its data is lost"


def _opens(content: bytes, password: str) -> bool:
    try:
        Pdf.open(BytesIO(content), password=password).close()
    except pikepdf.PasswordError:
        return False
    return True
