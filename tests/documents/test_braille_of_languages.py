"""Braille of many languages: each passage in the code of its own, and nothing lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest

from coprod_desktop.documents.model import Block, Box, Document, Paragraph, Quote, Run
from tests.documents.corpus import CORPUS, paper, words
from tests.documents.languages import LANGUAGES
from tests.documents.read_back.of_brf import Brf, turned
from tests.documents.test_braille import UNSEEN, braille

TABLES = {
    "ar": ("ar-ar-g1.utb", "ar-ar-g2.ctb"),
    "ur": ("ur-pk-g1.utb", "ur-pk-g2.ctb"),
    "pa": ("pa.tbl", "pa.tbl"),
    "bn": ("bn.tbl", "bn.tbl"),
    "zh": ("zhcn-g1.ctb", "zhcn-g1.ctb"),
}
# Whole words between blanks, of letters alone: a code does not write them otherwise for the words
# beside them. Chinese is written without blanks, so there it is what stands between two marks.
_HAN = re.compile(r"(?<![\u4e00-\u9fff\w])[\u4e00-\u9fff]{2,}(?![\u4e00-\u9fff\w])")
_LETTERS = re.compile(
    r"(?<!\S)[^\W\d_]{2,}(?:[\u064b-\u0652\u0a01-\u0a4d\u0981-\u09cd][^\W\d_]*)*(?!\S)"
)


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("name", LANGUAGES)
def test_every_word_that_nothing_can_turn_back_stands_there_in_its_cells(name: str, grade: int):
    document = CORPUS[name]()
    made = braille(document, grade)
    cells = _joined_cells(made.content, grade)
    at, found = 0, 0
    for language, word in _words_of(document):
        # Latin letters in Urdu, for one, are in the code that has them.
        is_mixed = any(letter.isascii() for letter in word)
        if language not in TABLES or is_mixed or set(word) & set(made.missing):
            continue
        is_own = language == document.language.partition("-")[0]
        table = TABLES[language][(grade - 1) if is_own else 0]
        wanted = turned(f"unicode.dis,{table}", word)
        at = cells.find(wanted, at)
        assert at >= 0, f"word {found}, {word}, is not there after those before it"
        at, found = at + len(wanted), found + 1
    assert found >= 4


def _joined_cells(content: bytes, grade: int) -> str:
    lines = Brf.of(content, grade).lines
    parts = (line[:-1] if line.endswith("⠐") else f"{line}⠀" for line in lines)
    return "".join(parts)


def _words_of(document: Document) -> Iterator[tuple[str, str]]:
    own = document.language.partition("-")[0]
    for run in _runs(document.blocks):
        language = (run.language or own).partition("-")[0]
        for word in (_HAN if language == "zh" else _LETTERS).findall(
            unicodedata.normalize("NFC", UNSEEN.sub("", run.text))
        ):
            yield language, word


def _runs(blocks: tuple[Block, ...]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from block.words
            case Quote():
                yield from (run for part in block.parts for run in part)
            case Box():
                yield from _runs(block.blocks)
            case _:
                pass


FOREIGN = {
    "cy": ("Llŷr ac Efa yng Nglyndŵr", "cy-cy-g1.utb"),
    "pl": ("Zażółć gęślą jaźń, Łódź", "Pl-Pl-g1.utb"),
    "ar": ("السلام عليكم", "ar-ar-g1.utb"),
    "ur": ("آپ سے مل کر خوشی ہوئی", "ur-pk-g1.utb"),
    "pa": ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "pa.tbl"),
    "bn": ("নমস্কার", "bn.tbl"),
    "zh": ("你好世界", "zhcn-g1.ctb"),
}


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("language", FOREIGN)
def test_a_passage_in_another_language_is_in_the_uncontracted_code_of_that_language(
    language: str, grade: int
):
    text, table = FOREIGN[language]
    made = braille(paper(words(text, language)), grade)
    cells = turned(f"unicode.dis,{table}", text)
    assert set(cells) - {"\u2800"} and max(cells) <= "\u283f"
    assert Brf.of(made.content, grade).passages() == [(language, cells)]
    assert made.missing == ()


def test_a_welsh_paper_is_in_welsh_braille_from_its_first_word():
    document = replace(paper(words("Bore da, Llŷr."), title="Cofnodion"), language="cy")
    lines = Brf.of(braille(document, 1).content, 1).lines
    assert lines[0].strip("\u2800") == turned("unicode.dis,cy-cy-g1.utb", "Cofnodion")
    assert lines[2].strip("\u2800").endswith(turned("unicode.dis,cy-cy-g1.utb", "Bore da, Llŷr."))


def test_letters_whose_language_nobody_set_are_in_a_code_that_has_them():
    made = braille(paper(words("Shalom, \u05e9\u05dc\u05d5\u05dd. \u041c\u0438\u0440!")), 2)
    cells = turned("unicode.dis,he-IL.utb", "\u05e9\u05dc\u05d5\u05dd")
    assert ("he", cells) in Brf.of(made.content, 2).passages()
    only = braille(paper(words("\u041c\u0438\u0440!")), 2)
    assert Brf.of(only.content, 2).passages()[0][0] == "ru"
    assert only.missing == ()


def test_a_character_that_no_table_knows_is_named_and_told():
    made = braille(paper(words("A \U0001f9ff."), words("ᚠ \U0001f600", "el")), 2)
    assert made.missing == ("\u16a0", "\U0001f600", "\U0001f9ff")
    said = " ".join(Brf.of(made.content, 2).words())
    assert "A [nazar amulet U+1F9FF]." in said
    assert "[runic letter fehu feoh fe f U+16A0] [grinning face U+1F600]" in said
