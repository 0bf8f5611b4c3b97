"""Hostile files: whatever stands in them, an importer says what is wrong, or takes what is right.

A few examples run with the other tests; ``python3 tasks.py fuzz 10`` tries many for ten minutes.
Faults 24 to 28 and 31.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from coprod_desktop.domain.contribution import LONGEST_WORDS
from coprod_desktop.domain.troubles import ImportTrouble, KeysDamaged, StorageTrouble
from coprod_desktop.services import bundles, panel_files, panel_list
from coprod_desktop.services.meeting_csv import OPTIONAL, Meeting, read_meeting
from coprod_desktop.storage import bundles as bundle_files
from coprod_desktop.storage import keys, pen
from coprod_desktop.storage.migrations import STEPS
from coprod_desktop.storage.slots import Passphrase
from coprod_desktop.ui.picture_files import read_picture_file
from tests.panels import PASSPHRASE, QUICK

MINUTES = float(os.environ.get("COPROD_FUZZ_MINUTES", "0"))
HEAD = b"item,speaker,text,kind,how,side,role,at,language\n"
LINE = "Benches,Janet,No seat there. \u202eäß,idea,AAC,,member,2026-11-24T10:05,en\n"
GOOD = HEAD + LINE.encode()


def tried(few: int, each_minute: int) -> Callable[..., object]:
    """Try a few examples, or as many as fit into the minutes that were asked for."""
    many = int(each_minute * MINUTES) if MINUTES else few
    return settings(
        max_examples=many,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )


@st.composite
def spoiled(draw: st.DrawFn, whole: bytes) -> bytes:
    """Give a file in which bytes are other ones, left out, put in, or cut off."""
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(len(content) - 1, 0)))
        new = draw(st.binary(max_size=12))
        content[place : place + draw(st.integers(0, 40))] = new
    return bytes(content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def bundle(folder: Path) -> bytes:
    """The bytes of a bundle, with cheap keys."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_HOME", str(folder / "home"))
        told = panel_files.PanelTold(name="Bus stops", passphrase=PASSPHRASE)
        made = panel_files.make_panel(folder / "panel", told, cost=QUICK)
        bundles.give_copy(made.workspace, folder / "whole", pen.call_laptop("the office"))
        made.workspace.close()
    return (folder / "whole").read_bytes()


@tried(60, 4000)
@given(content=st.one_of(st.binary(max_size=300), spoiled(GOOD)))
@example(content=GOOD.decode().encode("utf-16"))
@example(content=GOOD.decode().encode("utf-16-le"))
@example(content=HEAD + b'Benches,Janet,"never closed')
@example(content=HEAD + b"Benches,Janet," + b"x" * 200_000 + b",,,,,,\n")
@example(content=HEAD + b"Benches,Jan\0et,words,,,,,,\n")
@example(content=HEAD + b",".join([b"9999-12-31T23:59:59"] * 9))
def test_a_meeting_is_read_or_refused_with_a_sentence(folder: Path, content: bytes) -> None:
    file = folder / "meeting.csv"
    file.write_bytes(content)
    try:
        meeting = read_meeting(file)
    except ImportTrouble:
        return
    assert isinstance(meeting, Meeting)
    assert all(line.speaker and 0 < len(line.text) <= LONGEST_WORDS for line in meeting.lines)


def test_every_column_that_a_meeting_may_have_was_in_what_was_spoiled() -> None:
    assert set(OPTIONAL) <= set(HEAD.decode().strip().split(","))


@tried(12, 150)
@given(data=st.data())
def test_a_spoiled_bundle_is_refused_and_leaves_nothing(
    folder: Path, bundle: bytes, data: st.DataObject
) -> None:
    content = data.draw(spoiled(bundle))
    file, target = folder / "spoiled.coprod", folder / "opened"
    file.write_bytes(content)
    if content == bundle:
        return
    with pytest.raises(StorageTrouble):
        bundle_files.unpack(file, target, Passphrase(PASSPHRASE), newest=len(STEPS))
    assert not target.exists()


@tried(60, 4000)
@given(data=st.data())
def test_spoiled_key_files_are_damaged_and_nothing_else(
    folder: Path, bundle: bytes, data: st.DataObject
) -> None:
    whole = (folder / "panel" / keys.NAME).read_bytes()
    place = folder / "keys"
    place.mkdir(exist_ok=True)
    for name in (keys.NAME, keys.COPY_NAME):
        hostile = st.one_of(spoiled(whole), st.binary(max_size=50), st.just(b"[" * 100_000))
        (place / name).write_bytes(data.draw(hostile))
    try:
        read = keys.read_keys(place)
    except KeysDamaged:
        return
    # What did not change the meaning, such as a space, is read as what it was.
    assert read == keys.read_keys(folder / "panel")


@tried(60, 4000)
@given(content=st.one_of(st.binary(max_size=80), spoiled(b'{"number": 1, "writes": true}')))
@example(content=b"[" * 100_000)
@example(content=json.dumps({"label": None, "practice": [], "id": 5}).encode())
def test_small_files_beside_a_panel_stop_nobody(folder: Path, content: bytes) -> None:
    for name in (pen.NAME, "label.json"):
        (folder / name).write_bytes(content)
    pen.read_note(folder)
    assert isinstance(panel_list.find_panel_at(folder).label, str)


def _picture(kind: str) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (9, 7), "green").save(kept, kind)
    return kept.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9"><rect width="5" height="5"/></svg>'


# Qt and its libraries log what they find wrong, which is fine.
@pytest.mark.qt_log_level_fail("CRITICAL")
@tried(40, 2000)
@given(
    content=st.one_of(
        st.binary(max_size=200),
        *(spoiled(one) for one in (_picture("PNG"), _picture("JPEG"), _picture("GIF"), SVG)),
    ),
    ending=st.sampled_from(["png", "jpg", "svg", "svgz", "gif"]),
)
def test_a_picture_is_read_or_refused(
    qapp: object, folder: Path, content: bytes, ending: str
) -> None:
    file = folder / f"picture.{ending}"
    file.write_bytes(content)
    try:
        assert read_picture_file(file).content
    except ImportTrouble:
        return
