"""An exported record is checked by one file that needs nothing but Python; each attack is tried."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from coprod_desktop import paths
from coprod_desktop.domain.troubles import DiskFull, PanelLocked
from coprod_desktop.storage import seals
from coprod_desktop.storage.codec import canonical
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.record_log import Header, commitment
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import WORDS, raw_connection
from tests.storage.test_record_log import rebuild

CHECKER = paths.resource("checker", "check_record.py")
HOLDS, WRONG, REFUSED = 0, 1, 2
# 1 session planned, 2 to 4 contributions, 5 session closed and sealed.
SEALED = 5
Lines = list[dict[str, Any]]


def check(record: Path, words: str = "") -> tuple[int, str]:
    """Run the checker as somebody without our program would: no site packages, no environment."""
    asked = [sys.executable, "-I", "-S", CHECKER, record, *([words] if words else [])]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.fixture
def paper(closed_panel: Path) -> str:
    """The eight words that people took home."""
    with closing(open_panel(closed_panel, WORDS)) as store, store.read() as reader:
        (seal,) = reader.list_seals()
    return " ".join(seal.words)


def export(folder: Path, *, with_words: bool = False) -> Path:
    record = folder.parent / "record.jsonl"
    with closing(open_panel(folder, WORDS)) as store:
        store.export_record(record, with_words=with_words)
    return record


@pytest.fixture
def record(closed_panel: Path, paper: str) -> Path:
    return export(closed_panel)


@pytest.fixture
def full_record(closed_panel: Path, paper: str) -> Path:
    return export(closed_panel, with_words=True)


def rewrite(record: Path, change: Callable[[Lines], object]) -> Path:
    lines = [json.loads(line) for line in record.read_text("utf-8").splitlines()]
    change(lines)
    record.write_text("".join(canonical(line) + "\n" for line in lines), "utf-8")
    return record


def chain_anew(lines: Lines) -> None:
    """Work out every link anew, as somebody would who knows the format but has no key."""
    link = bytes.fromhex(lines[0]["begins"])
    for seq, line in enumerate((one for one in lines[1:] if "seq" in one), start=1):
        header = Header(
            seq=seq,
            kind=line["kind"],
            ref=line["ref"],
            day=line["day"],
            commitment=bytes.fromhex(line["commitment"]),
            prev=link,
        )
        line.update(seq=seq, prev=link.hex(), hash=header.hash.hex())
        link = header.hash
    lines[0]["entries"] = seq


def test_an_honest_record_holds_and_its_paper_belongs_to_it(record: Path, paper: str) -> None:
    status, said = check(record, paper)
    assert status == HOLDS
    assert said.startswith("5 entries, 1 seals.\nThe record holds together.\n")
    assert "These are the words of the seal on entry 5, made at 2026-11-23T10:00:" in said
    assert check(record, " ".join(word[:4].upper() for word in paper.split()))[0] == HOLDS


def test_without_a_paper_it_says_what_it_cannot_know(record: Path) -> None:
    status, said = check(record)
    assert status == HOLDS
    assert said.endswith("give the eight words of a paper that was kept.\n")


def test_a_record_without_words_holds_nobodys_words(record: Path, full_record: Path) -> None:
    with_words = full_record.read_text("utf-8")
    assert "bus" in with_words
    assert "Robin the facilitator" in with_words
    bare = export(full_record.parent / "panel").read_text("utf-8")
    told = [set(json.loads(line)) for line in bare.splitlines()[1:]]
    assert "Robin" not in bare
    assert {"salt", "content"}.isdisjoint(set().union(*told))


def another_day(lines: Lines) -> None:
    lines[2]["day"] = "2026-11-22"


def another_kind(lines: Lines) -> None:
    lines[2]["kind"] = "PersonAdded"


def swap(lines: Lines) -> None:
    lines[2], lines[3] = lines[3], lines[2]


def take_one_out(lines: Lines) -> None:
    del lines[3]


def put_one_in(lines: Lines) -> None:
    lines.insert(3, dict(lines[2]))


def cut_the_end_off(lines: Lines) -> None:
    del lines[SEALED]


def another_commitment(lines: Lines) -> None:
    lines[2]["commitment"] = commitment(b"s" * 32, "{}").hex()


def move_the_seal(lines: Lines) -> None:
    lines[-1]["seal"] = 4


def seal_another_moment(lines: Lines) -> None:
    lines[-1]["sealed at"] = "2026-11-24T10:00:00.000000+00:00"


def another_beginning(lines: Lines) -> None:
    lines[0]["begins"] = "00" * 32


@pytest.mark.parametrize(
    "attack",
    [
        another_day,
        another_kind,
        swap,
        take_one_out,
        put_one_in,
        cut_the_end_off,
        another_commitment,
        move_the_seal,
        seal_another_moment,
        another_beginning,
    ],
)
def test_a_changed_record_is_noticed(
    record: Path, attack: Callable[[Lines], None], paper: str
) -> None:
    status, said = check(rewrite(record, attack))
    assert status == WRONG
    assert "Something is wrong with this record." in said


@pytest.mark.parametrize(
    "attack", [another_day, another_kind, swap, take_one_out, put_one_in, cut_the_end_off]
)
def test_working_out_the_links_anew_does_not_help(
    record: Path, attack: Callable[[Lines], None]
) -> None:
    def attack_and_mend(lines: Lines) -> None:
        attack(lines)
        chain_anew(lines)

    status, said = check(rewrite(record, attack_and_mend))
    assert status == WRONG
    assert "The seal on entry 5 does not fit the record." in said


def test_a_record_whose_seal_was_taken_off_too_does_not_fit_the_paper(
    record: Path, paper: str
) -> None:
    def cut_and_hide(lines: Lines) -> None:
        del lines[SEALED:]
        lines[0].update(entries=4, seals=0)

    assert check(rewrite(record, cut_and_hide))[0] == HOLDS
    status, said = check(record, paper)
    assert status == WRONG
    assert "These words belong to no seal of this record." in said


def test_a_record_sealed_by_a_stranger_does_not_fit_the_paper(record: Path, paper: str) -> None:
    def rewrite_and_seal(lines: Lines) -> None:
        another_kind(lines)
        chain_anew(lines)
        stranger, seal = Ed25519PrivateKey.generate(), lines[-1]
        seal["head"] = lines[SEALED]["hash"]
        told = ["coprod seal 1", lines[0]["begins"], SEALED, seal["head"], seal["sealed at"]]
        seal["signature"] = stranger.sign(canonical(told).encode()).hex()
        seal["public key"] = stranger.public_key().public_bytes_raw().hex()

    assert check(rewrite(record, rewrite_and_seal))[0] == HOLDS
    assert check(record, paper)[0] == WRONG


def test_a_panel_told_anew_with_its_own_key_does_not_fit_the_paper(
    closed_panel: Path, paper: str
) -> None:
    with closing(raw_connection(closed_panel)) as file:
        for (name,) in file.execute(
            "SELECT name FROM sqlite_schema WHERE type='trigger'"
        ).fetchall():
            file.execute(f"DROP TRIGGER {name}")
        rebuild(file)
    record = export(closed_panel)
    assert check(record)[0] == HOLDS
    assert check(record, paper)[0] == WRONG


def test_words_that_were_changed_are_noticed(full_record: Path) -> None:
    assert check(full_record)[0] == HOLDS

    def change_words(lines: Lines) -> None:
        lines[2]["content"] = lines[2]["content"].replace("bus", "car")

    status, said = check(rewrite(full_record, change_words))
    assert status == WRONG
    assert "What entry 2 says was changed." in said


def test_words_that_are_gone_and_no_erasure_names_are_a_fault(full_record: Path) -> None:
    def erase(lines: Lines) -> None:
        del lines[2]["content"], lines[2]["salt"]

    status, said = check(rewrite(full_record, erase))
    assert status == WRONG
    assert "The words of 1 entries are not in it." in said
    assert "What entry 2 says is missing, and no erasure names it." in said


def test_a_console_without_every_letter_hears_what_is_wrong(record: Path) -> None:
    typed = "żółty ability able about above absent absorb abstract"
    asked = [sys.executable, "-S", CHECKER, record, typed]
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(asked, capture_output=True, text=True, check=False, env=narrow)
    assert (done.returncode, done.stderr) == (REFUSED, "")
    assert "is not one of the words that papers carry." in done.stdout


def test_every_changed_byte_of_a_record_is_noticed(record: Path, paper: str) -> None:
    """All but the word list, and where a byte is written in another way that means the same."""
    module: dict[str, Any] = {"__name__": "check_record"}
    exec(compile(CHECKER.read_text("utf-8"), CHECKER, "exec"), module)
    lines = record.read_text("utf-8").splitlines()
    unnoticed = [
        (number, place)
        for number, line in enumerate(lines[1:], start=1)
        for place in range(0, len(line), 7)
        if not _is_noticed(module, [*lines[:number], _bent(line, place), *lines[number + 1 :]])
    ]
    assert unnoticed == []


def _bent(line: str, place: int) -> str:
    other = "b" if line[place] == "a" else "a"
    return line[:place] + other + line[place + 1 :]


def _is_noticed(module: dict[str, Any], lines: list[str]) -> bool:
    try:
        return bool(module["Record"](iter(lines)).faults)
    except module["CannotRead"]:
        return True


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file cannot be checked. Line 1 is not a line of an exported record.\n"),
        (b"[1]\n", "The file cannot be checked. Line 1 is not a line of an exported record.\n"),
        (b"\xff\xfe\x00", "The file cannot be read: "),
        (
            b'{"coprod record log":2}\n',
            "The file cannot be checked. It is no exported record, or a newer program wrote it.\n",
        ),
        (
            b'{"coprod record log":1,"begins":"00"}\n{"seal":[]}\n',
            "The file cannot be checked. Line 2 has no “seal” that can be read.\n",
        ),
    ],
)
def test_a_file_that_is_no_record_gets_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    strange = tmp_path / "strange.jsonl"
    strange.write_bytes(content)
    status, said = check(strange)
    assert status == REFUSED
    assert said.startswith(sentence)


def test_words_that_no_paper_carries_get_one_sentence(record: Path) -> None:
    assert check(record, "one two") == (
        REFUSED,
        "The file cannot be checked. A paper carries eight words. These are 2.\n",
    )


# RFC 8032, section 7.1, tests 1 to 3 and the one of 1023 bytes is left out for its length.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_the_checker_knows_the_signatures_of_the_standard(
    key: str, message: str, signature: str
) -> None:
    module: dict[str, Any] = {"__name__": "check_record"}
    exec(compile(CHECKER.read_text("utf-8"), CHECKER, "exec"), module)
    signed = module["is_signed"]
    made = bytes.fromhex(signature)
    assert signed(bytes.fromhex(key), bytes.fromhex(message), made)
    assert not signed(bytes.fromhex(key), bytes.fromhex(message) + b"!", made)
    assert not signed(bytes.fromhex(key), bytes.fromhex(message), made[:32] + bytes(32))


def test_a_full_disk_leaves_the_record_of_before_and_no_half_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.write(panels.add_person)
    record = tmp_path / "record.jsonl"
    store.export_record(record, with_words=False)
    before = record.read_bytes()

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    store.write(panels.add_person)
    monkeypatch.setattr("coprod_desktop.storage.files.os.fsync", refuse)
    with pytest.raises(DiskFull):
        store.export_record(record, with_words=True)
    assert record.read_bytes() == before
    assert [one.name for one in tmp_path.glob("record*")] == ["record.jsonl"]


def test_a_panel_that_was_closed_exports_nothing(store: Store, tmp_path: Path) -> None:
    store.close()
    with pytest.raises(PanelLocked):
        store.export_record(tmp_path / "record.jsonl", with_words=True)
    assert not (tmp_path / "record.jsonl").exists()


def test_the_words_of_the_checker_are_those_of_the_program(record: Path, paper: str) -> None:
    head = bytes.fromhex(json.loads(record.read_text("utf-8").splitlines()[-1])["head"])
    assert " ".join(seals.words_of(head)) == paper
