"""The cards to print: one on a page, under the panel's words, and good for everybody."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.documents.cards import compose_cards
from coprod_desktop.documents.text import paragraphs
from coprod_desktop.domain.card_shapes import SHAPES
from coprod_desktop.domain.cards import CardKind, CardWord
from coprod_desktop.domain.panel import Panel
from coprod_desktop.services import papers
from tests.documents.made import case_of, drawn, our_findings, outloud_errors, pdfua_findings
from tests.documents.vera import A_3A, UA_1, VeraPdf
from tests.documents.whole_file import everything_in

PANEL = Panel(id="p", name="Bus stops")
DAY = date(2026, 11, 24)
OWN = replace(PANEL, card_words=(CardWord(kind=CardKind.STOP, words="Red card, please"),))


def test_every_checker_finds_nothing(tmp_path: Path, vera: VeraPdf):
    case = case_of(compose_cards(OWN, DAY), "cards")
    assert our_findings(case) == {}
    path = tmp_path / "cards.pdf"
    case.paper.pdf.save(path)
    found = {
        "PDF/UA-1": vera.failures(path, UA_1),
        "PDF/A-3a": vera.failures(path, A_3A),
        "pdfua": pdfua_findings(path),
        "outloud": outloud_errors(path),
    }
    assert not any(found.values()), found


def test_each_card_has_a_page_with_its_word_its_shape_and_its_meaning():
    case = case_of(compose_cards(OWN, DAY), "cards")
    pages: dict[int, list[str]] = {}
    for node in case.paper.root.every():
        if not node.kids and node.marks:
            pages.setdefault(node.marks[0][0], []).append(node.role)
    assert pages == {
        0: ["H1", "P", "P", "P", "P"],
        **{n: ["H2", "Figure", "P"] for n in range(1, 7)},
    }
    told = [text for _, _, text in case.paper.leaves()]
    assert "Red card, please" in told
    assert "Stop, I don't understand" not in told
    assert told[told.index("Red card, please") + 1] == "An eight-sided sign with a raised hand."
    assert told[told.index("Red card, please") + 2] == "Please stop. I do not understand."


@pytest.mark.parametrize(
    "words", ["Stop! Incomprehensibilities", "I am still composing, please give me more time"]
)
def test_long_words_of_the_panel_become_smaller_and_stay_whole_on_one_page(words: str):
    long = replace(PANEL, card_words=(CardWord(kind=CardKind.STOP, words=words),))
    case = case_of(compose_cards(long, DAY), "cards")
    pages: dict[str, set[int]] = {}
    for node in case.paper.root.every():
        if not node.kids and node.marks:
            pages.setdefault(node.role, set()).update(page for page, _ in node.marks)
    assert pages["H2"] == pages["Figure"] == set(range(1, 7))
    lines = [span.text for span in case.paper.spans if span.page == 3 and span.size > 32]
    assert [word for line in lines for word in line.split()] == words.split()


def test_they_say_the_same_as_text_and_speak_of_no_seal():
    document = compose_cards(PANEL, DAY)
    assert "A circle with a tick." in paragraphs(document)
    assert not re.search("seal(ed|:)", everything_in(_content(document)), re.IGNORECASE)


def _content(document) -> bytes:
    return drawn(document, "cards").content


@pytest.mark.parametrize("kind", CardKind)
def test_each_shape_stays_in_its_square_and_is_none_of_the_others(kind: CardKind):
    for outline in SHAPES[kind]:
        for _, numbers in outline.steps:
            assert all(-0.001 <= number <= 1.001 for number in numbers)
    assert list(SHAPES.values()).count(SHAPES[kind]) == 1


def test_they_are_made_from_the_panel_as_it_is_now(room, tmp_path: Path):
    (written,) = papers.make_cards(room.workspace, tmp_path, lambda _done, _total: None)
    assert Path(written.path) == tmp_path / "cards-to-print.pdf"
    assert written.pages == 7
    assert Path(written.path).stat().st_size == written.size
