"""What each kind of PDF promises to whoever chose it."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from coprod_desktop.documents.model import Idea, Run, Table
from coprod_desktop.documents.pdf.pictures import shape_of
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.wording.formats import FILE_ENDINGS, FORMATS
from tests.documents.corpus import CORPUS, paper, words
from tests.documents.made import case_of, drawn, our_findings
from tests.documents.reading import Paper, Span

LARGE = [name for name, preset in PRESETS.items() if preset.is_large]
EACH_LARGE = pytest.mark.parametrize("preset", LARGE)


def test_each_can_be_chosen_and_has_a_file_of_its_own():
    offered = [name for name in PRESETS if name != "cards"]
    assert offered == ["pdf", "pdf-18", "pdf-20", "pdf-24", "pdf-28", "pdf-easy"]
    assert set(offered) <= set(FORMATS)
    assert len({FILE_ENDINGS[name] for name in offered}) == len(offered)


@pytest.mark.parametrize("points", [18, 20, 24, 28])
def test_large_print_has_nothing_smaller_in_head_foot_and_tables(points: int):
    for name in ("full", "every block", "long table"):
        case = case_of(CORPUS[name](), f"pdf-{points}")
        assert min(span.size for span in case.paper.spans) >= points


@EACH_LARGE
def test_large_print_has_nothing_slanted_and_no_hyphen_of_its_own(preset: str):
    long = "incomprehensibilities " * 40
    case = case_of(paper(words(long)), preset)
    used = {
        str(font.BaseFont) for page in case.paper.pdf.pages for font in page.Resources.Font.values()
    }
    assert not any("Italic" in name or "Oblique" in name for name in used)
    assert not any("-" in span.text for span in case.paper.spans)


@EACH_LARGE
def test_a_blank_line_stands_between_paragraphs_of_large_print(preset: str):
    case = case_of(paper(words("One."), words("Two."), words("Three.")), preset)
    lines = sorted({span.y for span in case.paper.spans if span.text.startswith("Ann")})
    apart = [upper - lower for lower, upper in pairwise(lines)]
    assert len(apart) == 2
    assert min(apart) >= 2 * PRESETS[preset].line - 0.1


def _table(preset: str, *, cells: str, columns: int = 2) -> str:
    table = Table(
        header=tuple(f"Head {n}" for n in range(columns)),
        rows=((cells,) * columns,),
        widths=(1 / columns,) * columns,
    )
    case = case_of(paper(table), preset)
    assert our_findings(case) == {}
    return next(node.role for node in case.paper.root.every() if node.role in ("Table", "L"))


@EACH_LARGE
def test_a_table_stays_side_by_side_while_its_words_have_room(preset: str):
    assert _table(preset, cells="Yes") == "Table"


@EACH_LARGE
def test_a_table_becomes_records_where_columns_or_words_are_too_narrow(preset: str):
    assert _table(preset, cells="Yes", columns=6) == "L"
    assert _table(preset, cells="responsibilities" * 2) == "L"


def test_in_standard_print_a_table_is_never_stacked():
    assert _table("pdf", cells="responsibilities" * 2, columns=6) == "Table"


def test_the_bars_of_an_arabic_chart_begin_at_the_right():
    for name, begins_left in (("chart from the right", False), ("charts", True)):
        case = case_of(CORPUS[name](), "pdf-18")
        node = next(one for one in case.paper.root.every() if one.role == "Figure")
        boxes = [one.box for one in case.paper.drawn if (one.page, one.mark) in node.marks]
        left, right = PRESETS["pdf-18"].left, PRESETS["pdf-18"].page[0] - PRESETS["pdf-18"].right
        at_left = all(abs(box[0] - left) < 2 for box in boxes)
        at_right = all(abs(box[2] - right) < 2 for box in boxes)
        assert (at_left, at_right) == (begins_left, not begins_left)


def photo(*, orientation: int = 1, size: tuple[int, int] = (60, 40)) -> bytes:
    """A photo as a camera writes it, which says where and by whom it was taken."""
    image = Image.effect_noise(size, 60).convert("RGB")
    about = Image.Exif()
    about[0x0112] = orientation
    about[0x013B] = "Janet Wood, 3 Mill Lane"
    out = BytesIO()
    image.save(out, "JPEG", exif=about, comment=b"taken at home")
    return out.getvalue()


def test_a_photo_does_not_say_who_took_it_or_where():
    picture = photo()
    assert b"Mill Lane" in picture
    made = drawn(paper(Idea(words=(Run("Look."),), picture=picture)), "pdf-easy").content
    for page in Paper.of(made).pdf.pages:
        for image in page.Resources.XObject.values():
            assert b"Mill Lane" not in image.read_raw_bytes()
            assert b"at home" not in image.read_raw_bytes()


def test_a_photo_stands_upright():
    assert shape_of(photo(orientation=1)) == (60, 40)
    assert shape_of(photo(orientation=6)) == (40, 60)


def test_a_photo_from_a_new_camera_does_not_swell_the_paper():
    large = photo(size=(4000, 3000))
    made = drawn(paper(Idea(words=(Run("Look."),), picture=large)), "pdf-easy").content
    assert len(made) < len(large) / 2


@pytest.mark.parametrize("preset", [name for name in PRESETS if name != "cards"])
def test_words_of_an_idea_stand_beside_or_under_their_picture(preset: str):
    case = case_of(CORPUS["easy read"](), preset)
    for figure in (node for node in case.paper.root.every() if node.role == "Figure"):
        left, foot, right, head = (float(number) for number in figure.raw.A.BBox)
        assert figure.parent is not None
        spans = [one for one in case.paper.spans if _is_of(one, figure.parent.kids[0].every())]
        is_beside = all(one.x >= right or one.right <= left for one in spans)
        is_under = all(one.y < foot for one in spans)
        assert is_beside or is_under
        assert (right - left) * (head - foot) > 0


def _is_of(span: Span, nodes: object) -> bool:
    return any((span.page, span.mark) in node.marks for node in nodes)  # type: ignore[attr-defined]


def test_a_file_that_is_no_picture_leaves_a_frame_and_its_words():
    bad = paper(Idea(words=(Run("Look."),), picture=b"\x89PNG nonsense", said="A bench."))
    case = case_of(bad, "pdf-easy")
    assert our_findings(case) == {}
    assert [text for path, _, text in case.paper.leaves() if path.endswith("Figure")] == [
        "A bench."
    ]
