"""Words whose letters join or stack: the right shapes, at the right places, read as written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from coprod_desktop import paths
from coprod_desktop.documents.model import Document, Paragraph, Run
from tests.documents.corpus import paper
from tests.documents.languages import (
    ARABIC,
    BENGALI,
    CHINESE,
    EMOJI,
    HEBREW,
    PUNJABI,
    SENTENCES,
    URDU,
    in_a_language,
)
from tests.documents.made import case_of, drawn

# How far a shape may stand from where HarfBuzz puts it, in thousandths of the height of letters.
_NEAR = 4
Points = list[tuple[float, float]]
Word = tuple[str, str, str, bool]


def words_of(text: str, font: str, language: str, *, from_right: bool) -> list[Word]:
    """Give the words of a text that have letters of their script, as (word, font, …)."""
    return [(word, font, language, from_right) for word in text.split() if not word.isascii()]


WORDS = [
    *words_of(
        ARABIC.replace("(", "").replace(")", ""),
        "NotoSansArabic_400Regular",
        "ar",
        from_right=True,
    ),
    *words_of("الْمُؤْتَمَرُ الأَوَّلُ لا اللّٰه", "NotoSansArabic_400Regular", "ar", from_right=True),
    *words_of(URDU, "NotoNastaliqUrdu_400Regular", "ur", from_right=True),
    *words_of(HEBREW, "NotoSansHebrew_400Regular", "he", from_right=True),
    *words_of(PUNJABI, "NotoSansGurmukhi_400Regular", "pa", from_right=False),
    *words_of(BENGALI, "NotoSansBengali_400Regular", "bn", from_right=False),
]


def one_word(word: str, language: str) -> Document:
    return paper(Paragraph(words=(Run(word, language=language),)))


def shown(content: bytes) -> list[tuple[TTFont, bytes, list[int]]]:
    """Give the font, the shapes of its codes, and the codes of every word in a made font."""
    with pikepdf.open(BytesIO(content)) as pdf:
        page = pdf.pages[0]
        found: list[tuple[TTFont, bytes, list[int]]] = []
        font: Any = None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = page.Resources.Font[str(operands[0])]
            elif str(operator) == "Tj" and "/DescendantFonts" in font:
                inner = font.DescendantFonts[0]
                file = TTFont(BytesIO(inner.FontDescriptor.FontFile2.read_bytes()))
                codes = bytes(operands[0])
                pairs = [codes[place : place + 2] for place in range(0, len(codes), 2)]
                numbers = [int.from_bytes(pair, "big") for pair in pairs]
                found.append((file, inner.CIDToGIDMap.read_bytes(), numbers))
        return found


def points(font: TTFont, name: str, x: float, y: float) -> Points:
    """Give every point of a shape that stands at a place, composites taken apart."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    size = 1000 / font["head"].unitsPerEm
    return [
        ((px + x) * size, (py + y) * size)
        for _, places in pen.value
        for place in places
        if place is not None
        for px, py in [place]
    ]


def drawn_points(content: bytes) -> Points:
    """Give every point that a reader of the PDF draws for its one shaped word."""
    found: Points = []
    for font, shapes, codes in shown(content):
        order = font.getGlyphOrder()
        x = 0
        for code in codes:
            name = order[int.from_bytes(shapes[code * 2 : code * 2 + 2], "big")]
            found += points(font, name, x, 0)
            x += font["hmtx"][name][0]
    return found


def wanted_points(word: Word) -> Points:
    """Give every point of a word as HarfBuzz shapes it in the whole font."""
    text, file, language, from_right = word
    path = paths.resource("fonts", f"{file}.ttf")
    font = TTFont(path)
    order = font.getGlyphOrder()
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    assert (buffer.direction == "rtl") is from_right
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(path.read_bytes())), buffer)
    found: Points = []
    x = 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found += points(font, order[info.codepoint], x + place.x_offset, place.y_offset)
        x += place.x_advance
    return found


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{word[2]}-{word[0]}")
def test_a_word_has_the_shapes_that_harfbuzz_gives_it_at_their_places(word: Word):
    there = sorted(drawn_points(drawn(one_word(word[0], word[2])).content))
    wanted = sorted(wanted_points(word))
    assert len(there) == len(wanted) > 0
    unmatched = list(wanted)
    for x, y in there:
        near = min(unmatched, key=lambda one: max(abs(one[0] - x), abs(one[1] - y)))
        assert max(abs(near[0] - x), abs(near[1] - y)) <= _NEAR
        unmatched.remove(near)


def test_letters_that_join_are_not_drawn_as_they_stand_alone():
    joined = drawn_points(drawn(one_word("ببب", "ar")).content)
    alone = drawn_points(drawn(one_word("ب", "ar")).content)
    assert len(joined) != 3 * len(alone)


@pytest.mark.parametrize("language", ["ar", "ur", "pa", "bn", "zh", "he", "cy", "pl"])
def test_another_program_reads_every_word_in_the_order_in_which_it_was_written(
    language: str, tmp_path: Path
):
    program = shutil.which("pdftotext")
    assert program, "POPPLER ABSENT: install poppler-utils"
    file = tmp_path / "paper.pdf"
    file.write_bytes(drawn(in_a_language(language)).content)
    told = subprocess.run([program, str(file), "-"], capture_output=True, check=True)
    read = without_turns(told.stdout.decode())
    for word in SENTENCES[language].replace("(", " ").replace(")", " ").split():
        assert word.strip(".،؟:") in read, f"{word} is not in {read}"


def without_turns(text: str) -> str:
    """Leave out the signs by which pdftotext says where words turn around, and its lines."""
    for sign in "\u200e\u200f\u202a\u202b\u202c\f\n":
        text = text.replace(sign, "")
    return text


def test_signs_that_are_joined_to_one_picture_are_drawn_as_one_and_read_as_written():
    case = case_of(in_a_language("en"))
    *_, (_, _, text) = case.paper.leaves()
    assert text == EMOJI.replace("\ufe0f", "")
    pictures = [codes for _, _, codes in shown(drawn(in_a_language("en")).content)]
    # A thumb with its colour, a face, somebody in a wheelchair, a heart: four pictures.
    assert sum(len(codes) for codes in pictures) == 4


def test_a_letter_with_a_mark_of_its_own_has_it_above_and_not_beside():
    one = drawn_points(drawn(one_word("w\u0302", "cy")).content)
    other = wanted_points(("ŵ", "NotoSans_400Regular", "cy", False))
    assert sorted(one) == sorted(other)


def test_tall_words_have_their_room_and_only_they():
    urdu, arabic = (case_of(in_a_language(language)) for language in ("ur", "ar"))
    steps = [line_steps(case.paper.spans) for case in (urdu, arabic)]
    assert min(steps[0]) > 1.4 * max(steps[1])


def line_steps(spans: list[Any]) -> list[float]:
    """Give how far apart the lines of the last block stand."""
    heights = sorted({round(span.y, 1) for span in spans if span.leftwards}, reverse=True)
    return [one - two for one, two in pairwise(heights)]


def test_chinese_is_kept_whole_in_strong_letters_too():
    document = paper(Paragraph(words=(Run("会议", strong=True), Run(CHINESE, language="zh"))))
    assert drawn(document).missing == ()
    *_, (_, language, text) = case_of(document).paper.leaves()
    assert (language, text) == ("zh", CHINESE)


def test_what_is_loaded_by_its_name_is_put_into_the_folder_that_runs_without_python():
    program = (
        "import sys; from tests.documents.languages import LANGUAGES;"
        "from tests.documents.made import drawn; [drawn(make()) for make in LANGUAGES.values()];"
        "print(*(name for name in sys.modules if name.startswith('fontTools.ttLib.tables._')))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = told.stdout.decode().split()
    spec = (Path(__file__).parents[2] / "build.spec").read_text(encoding="utf-8")
    assert len(loaded) >= 6
    assert [name for name in loaded if f'"{name}"' not in spec] == []


def test_the_same_shaped_words_make_the_same_bytes():
    assert drawn(in_a_language("ur")).content == drawn(in_a_language("ur")).content
