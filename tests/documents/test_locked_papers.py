"""A paper with a password: locked for strangers, and open to screen readers for whoever has it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Encryption, Pdf, Permissions

from coprod_desktop.documents.model import Document
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.writing import write
from tests.documents.case import Case
from tests.documents.checks import CHECKS
from tests.documents.corpus import CORPUS
from tests.documents.locks import locked
from tests.documents.made import outloud_errors, pdfua_findings
from tests.documents.reading import Paper
from tests.documents.vera import UA_1, VeraPdf

PASSWORD = "Pedair cadair 7"


def written(name: str, password: str, preset: str = "pdf") -> tuple[Document, bytes]:
    document = CORPUS[name]()
    made = write(document, preset, Wishes(password=password), lambda _done, _of: None)
    return document, made.content


def opened(content: bytes, password: str) -> bytes:
    """Take the lock away, as a reader does that was given the password."""
    out = BytesIO()
    with Pdf.open(BytesIO(content), password=password) as pdf:
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("preset", [name for name in PRESETS if name != "cards"])
@pytest.mark.parametrize("name", ["full", "every block", "easy read"])
def test_it_opens_with_its_password_and_keeps_nobody_from_reading(name: str, preset: str):
    document, content = written(name, PASSWORD, preset)
    assert list(locked(content, PASSWORD, document)) == []


@pytest.mark.parametrize("password", ["a", "Pedair cadair ŵy", "پاس ورڈ", "😀" * 31, "a" * 126])
def test_any_password_that_a_person_types_opens_it(password: str):
    document, content = written("one item", password)
    assert list(locked(content, password, document)) == []


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("Pedair cadair w\u0302y", "Pedair cadair \u0175y"),
        ("Pedair\u00a0cadair 7", "Pedair cadair 7"),
        ("mi\u200cravam ba\u00adnan", "miravam banan"),
        ("\u200c" * 8, "\u200c" * 8),
        ("office \ufb01le\u2026", "office file..."),
    ],
)
def test_a_password_opens_it_as_readers_spell_it(typed: str, spelled: str):
    document, content = written("one item", typed)
    assert list(locked(content, spelled, document)) == []


def test_without_a_password_nothing_is_locked_and_it_is_pdf_a():
    _, content = written("full", "")
    with Pdf.open(BytesIO(content)) as pdf:
        assert not pdf.is_encrypted
        with pdf.open_metadata() as about:
            assert about["pdfaid:part"] == "3"


def test_unlocked_it_says_all_that_the_open_paper_says(tmp_path: Path, vera: VeraPdf):
    document, content = written("every block", PASSWORD, "pdf-18")
    plain = opened(content, PASSWORD)
    case = Case(Paper.of(plain), document, PRESETS["pdf-18"])
    # It does not claim PDF/A any more, which is looked at above.
    found = {name: list(check(case)) for name, check in CHECKS.items() if name != "described"}
    assert not any(found.values()), found
    path = tmp_path / "unlocked.pdf"
    path.write_bytes(plain)
    assert vera.failures(path, UA_1) == []
    assert pdfua_findings(path) == []
    assert outloud_errors(path) == []


def test_the_same_paper_is_locked_with_other_keys_each_time():
    one, other = (written("one item", PASSWORD)[1] for _ in range(2))
    assert one != other
    assert Paper.of(opened(one, PASSWORD)).leaves() == Paper.of(opened(other, PASSWORD)).leaves()


def locked_anew(lock: Encryption) -> Callable[[Pdf], bytes]:
    def apply(pdf: Pdf) -> bytes:
        out = BytesIO()
        pdf.save(out, encryption=lock)
        return out.getvalue()

    return apply


def _changed(change: Callable[[Pdf], None]) -> Callable[[Pdf], bytes]:
    def apply(pdf: Pdf) -> bytes:
        change(pdf)
        return _locked(pdf)

    return apply


def _locked(pdf: Pdf) -> bytes:
    return locked_anew(_lock())(pdf)


def _claims(key: str, value: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            about[key] = value

    return change


def _no_data(pdf: Pdf) -> None:
    pdf.attachments["record.json"].obj.EF.F.write(b"{}")


def _lock(**wrong: object) -> Encryption:
    right = {"owner": PASSWORD, "user": PASSWORD, "R": 6}
    return Encryption(**{**right, **wrong})  # type: ignore[arg-type]


# What must be found, and how the lock is made wrong.
BAD: dict[str, Callable[[Pdf], bytes]] = {
    "screen readers are kept out": locked_anew(
        _lock(R=3, aes=False, metadata=False, allow=Permissions(accessibility=False))
    ),
    "it does not print": locked_anew(
        _lock(allow=Permissions(print_highres=False, print_lowres=False))
    ),
    "it is locked with R 3, V 2 and 128 bits": locked_anew(_lock(R=3, aes=False, metadata=False)),
    "it opens with another password: ''": locked_anew(_lock(user="")),
    "whoever knows the password may not do everything": locked_anew(_lock(owner="another")),
    "it claims PDF/A, which forbids encryption": _changed(_claims("pdfaid:part", "3")),
    "it does not claim PDF/UA-1": _changed(_claims("pdfuaid:part", "2")),
    "the title is not that of the paper": _changed(_claims("dc:title", "Another")),
    "its data is lost": _changed(_no_data),
    "'vague' stands in it for everybody to read": lambda pdf: _locked(pdf) + b"vague",
}


@pytest.mark.parametrize("finding", BAD)
def test_a_lock_that_is_wrong_is_seen(finding: str):
    document, content = written("one item", PASSWORD)
    with pikepdf.open(BytesIO(content), password=PASSWORD) as pdf:
        bad = BAD[finding](pdf)
    assert finding in list(locked(bad, PASSWORD, document))
