"""Words that run from the right: their order, their side, and lines that end where they may."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.documents.direction import words_run_from_right
from coprod_desktop.documents.model import ListBlock, Paragraph, Run, Table
from coprod_desktop.documents.pdf.breaks import may_part_after, parts_of
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.ways import visual_order
from coprod_desktop.wording.language import runs_from_right
from tests.documents.case import Case
from tests.documents.corpus import paper
from tests.documents.languages import ARABIC, CHINESE, URDU, said, two_ways, wholly
from tests.documents.made import case_of
from tests.documents.reading import Span

MIXED = st.text(alphabet="abc אבג عربي 123 ٤٥ ().,:-/+$ %", max_size=40)


@given(text=MIXED, from_right=st.booleans())
@settings(deadline=None)
def test_letters_stand_in_the_order_of_the_unicode_rules(text: str, from_right: bool):
    places = visual_order(text, from_right=from_right)
    assert sorted(place for place, _ in places) == list(range(len(text)))
    seen = "".join(text[place] for place, _ in places)
    assert seen == get_display(text, base_dir="R" if from_right else "L")


@given(text=st.text(max_size=60), from_right=st.booleans())
@settings(deadline=None)
def test_no_letter_is_lost_whatever_stands_in_a_line(text: str, from_right: bool):
    text = text.encode(errors="ignore").decode()
    text = "".join(text.split())
    places = visual_order(text, from_right=from_right)
    assert sorted(place for place, _ in places) == list(range(len(text)))


def test_words_are_seen_in_the_order_in_which_they_are_heard_though_a_sign_forbids_it():
    places = visual_order("\u202eevil\u202c", from_right=False)
    assert [place for place, _ in places] == [0, 1, 2, 3, 4, 5]


def test_a_line_of_more_letters_than_can_have_places_is_kept_whole():
    text = "\u0628" + "\u064e" * 9000
    assert len(visual_order(text, from_right=True)) == 9001


def visible(case: Case, mark_of: str) -> str:
    """Give the words of the block that holds some words, as the eye finds them on its lines."""
    (node,) = [
        node
        for node in case.paper.root.every()
        if not node.kids and mark_of in case.paper.text_of(node)
    ]
    block = node.parent if node.role == "Span" else node
    marks = {mark for one in block.every() for mark in one.marks}
    spans = [one for one in case.paper.spans if (one.page, one.mark) in marks]
    lines = sorted({-round(one.y, 1) for one in spans})
    return "\n".join(
        "".join(_as_seen(one) for one in sorted(spans, key=lambda one: one.x) if _on(one, line))
        for line in lines
    )


def _on(span: Span, line: float) -> bool:
    return round(span.y, 1) == -line


def _as_seen(span: Span) -> str:
    return span.text[::-1] if span.leftwards else span.text


def test_english_names_and_figures_stand_in_their_order_among_arabic_words():
    words = "قالت Ann Smith في عام 2019 (رقم 42)"
    case = case_of(paper(Paragraph(words=(Run(words, language="ar"),))))
    assert visible(case, "Smith") == get_display(words, base_dir="R")


def test_a_name_in_bold_stands_at_the_right_of_the_arabic_words_that_it_said():
    case = case_of(paper(said("ar")))
    first = visible(case, "الحافلة").splitlines()[0]
    assert first.rstrip().endswith("Ann (fact)")


@pytest.mark.parametrize("preset", ["pdf", "pdf-18"])
@pytest.mark.parametrize("language", ["ar", "ur"])
def test_every_line_of_a_paragraph_from_the_right_ends_at_the_right_margin(
    language: str, preset: str
):
    case = case_of(paper(said(language)), preset)
    margin = PRESETS[preset].page[0] - PRESETS[preset].right
    lines = by_line(span for span in case.paper.spans if span.mark is not None)
    title, *others = lines
    assert len(others) >= 2
    for line in others:
        assert max(span.right for span in line) == pytest.approx(margin, abs=1)
    assert min(span.left for span in title) == pytest.approx(PRESETS[preset].left, abs=1)


def by_line(spans: Iterator[Span]) -> list[list[Span]]:
    lines: dict[tuple[int, float], list[Span]] = {}
    for span in spans:
        if span.text.strip():
            lines.setdefault((span.page, round(span.y, 1)), []).append(span)
    return list(lines.values())


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_head_and_foot_of_a_paper_from_the_right_stand_at_the_right(language: str):
    case = case_of(wholly(language))
    preset = PRESETS["pdf"]
    margins = by_line(span for span in case.paper.spans if span.artifact and span.page == 0)
    repeated = [line for line in margins if line[0].artifact[0] == "/Pagination"]  # type: ignore[index]
    assert len(repeated) == 3
    for line in repeated:
        right = max(span.right for span in line)
        assert right == pytest.approx(preset.page[0] - preset.right, abs=1)


def test_the_label_of_an_entry_from_the_right_stands_at_the_right_of_its_words():
    case = case_of(paper(ListBlock(numbered=True, entries=((Run(ARABIC),), (Run("English"),)))))
    labels = [node for node in case.paper.root.every() if node.role == "Lbl"]
    bodies = [node for node in case.paper.root.every() if node.role == "LBody"]
    (arabic, body), (english, other) = (
        [
            [span for span in case.paper.spans if (span.page, span.mark) in node.marks]
            for node in pair
        ]
        for pair in zip(labels, bodies, strict=True)
    )
    assert min(span.left for span in arabic) > max(span.right for span in body)
    assert max(span.right for span in english) < min(span.left for span in other)
    # "1." is ".1" for the eye: the point stands at the left of the figure.
    assert "".join(_as_seen(span) for span in sorted(arabic, key=lambda one: one.x)) == " .1"


def test_the_first_column_of_an_arabic_table_is_the_one_at_the_right():
    table = Table(header=("الاسم", "ماذا"), rows=(("آن", "مقعد"),), widths=(0.5, 0.5))
    case = case_of(paper(table))
    first, second = [node for node in case.paper.root.every() if node.role == "TH"]
    (one,) = [span for span in case.paper.spans if (span.page, span.mark) in first.marks]
    (two,) = [span for span in case.paper.spans if (span.page, span.mark) in second.marks]
    preset = PRESETS["pdf"]
    assert one.right == pytest.approx(preset.page[0] - preset.right, abs=1)
    assert two.right < one.left


def test_arabic_cells_of_an_english_table_stand_at_the_right_of_their_column():
    table = Table(header=("Who", "What"), rows=(("Ann", ARABIC),), widths=(0.3, 0.7))
    case = case_of(paper(table))
    *_, cell = [node for node in case.paper.root.every() if node.role == "TD"]
    spans = [span for span in case.paper.spans if (span.page, span.mark) in cell.marks]
    rights = [max(span.right for span in line) for line in by_line(iter(spans))]
    assert len(rights) >= 2
    assert max(rights) - min(rights) < 1


def test_the_bar_of_a_box_stands_where_its_words_begin():
    case = case_of(two_ways())
    assert any(wide > 3 and x > 400 for x, wide in bars(case))
    assert not any(wide > 3 and x < 200 for x, wide in bars(case))


def bars(case: Case) -> list[tuple[float, float]]:
    """Give left edge and width of every filled bar that is higher than wide."""
    import pikepdf

    found: list[tuple[float, float]] = []
    for page in case.paper.pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page, "re"):
            if str(operator) == "re":
                x, _, wide, high = (float(number) for number in operands)
                if high > wide:
                    found.append((x, wide))
    return found


def test_a_link_among_words_from_the_right_lies_over_its_own_words():
    words = (Run(ARABIC[:30]), Run("our page", link="https://example.org/x"), Run(ARABIC[30:60]))
    case = case_of(paper(Paragraph(words=words)))
    (link,) = case.paper.pdf.pages[0].obj.Annots
    left, _, right, _ = (float(number) for number in link.Rect)
    (span,) = [span for span in case.paper.spans if span.text == "our page"]
    assert (left, right) == pytest.approx((span.left, span.right), abs=0.5)
    assert span.left > PRESETS["pdf"].left + 50


@pytest.mark.parametrize(
    ("words", "begins_right"),
    [
        ((Run("Ann: ", strong=True), Run("نعم", language="ar")), True),
        ((Run("See "), Run("نعم", language="ar"), Run(" please")), False),
        ((Run("القرار", strong=True),), True),
        ((Run("القرار: ", strong=True), Run("Yes")), False),
        ((Run("القرار: ", strong=True), Run("42")), True),
    ],
)
def test_the_words_decide_and_not_the_name_before_them(words: tuple[Run, ...], begins_right: bool):
    assert words_run_from_right(words) is begins_right


def test_languages_that_are_written_from_the_right_are_known():
    assert [runs_from_right(one) for one in ("ar", "ur-PK", "he", "en-GB", "pa", "zh")] == [
        *[True] * 3,
        *[False] * 3,
    ]


def test_no_line_of_chinese_begins_or_ends_with_a_sign_that_may_not_stand_there():
    case = case_of(paper(Paragraph(words=(Run(CHINESE * 6, language="zh"),))))
    last = case.paper.root.kids[-1]
    spans = [span for span in case.paper.spans if (span.page, span.mark) in last.marks]
    lines = ["".join(span.text for span in line) for line in by_line(iter(spans))]
    assert len(lines) > 8
    assert "".join(lines) == CHINESE * 6
    assert not [line for line in lines if line[0] in "，。：？！”）、"]
    assert not [line for line in lines if line[-1] in "（“"]
    # Every line but the last is nearly full: words are parted wherever they may be.
    assert all(len(line) >= 33 for line in lines[:-1])


def test_chinese_is_parted_between_its_signs_and_english_is_not():
    assert parts_of("会议（一）and words") == ["会", "议", "（一）", "and ", "words"]
    assert may_part_after("会")
    assert not may_part_after("（")
    assert not may_part_after("word")


def test_the_letters_of_our_sentences_run_as_we_think():
    assert {unicodedata.bidirectional(letter) for letter in URDU if letter.isalpha()} >= {"AL", "L"}
