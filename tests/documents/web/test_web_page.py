"""What a web page is made of: good HTML and XML, nothing from elsewhere, nothing that acts."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from xml.etree import ElementTree as ET

import html5lib
import pytest
from PIL import Image

from coprod_desktop.documents.html.tags import text
from coprod_desktop.documents.model import Heading, Idea, ListBlock, Paragraph, Quote, Run
from tests.documents.corpus import MARKUP, paper, words
from tests.documents.web.making import page_of
from tests.documents.web.papers import BAD_ADDRESSES, GOOD_ADDRESSES, PAPERS


def _tree(page: str) -> ET.Element:
    """Read a page as HTML; anything that is not quite right is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page)


def _all(page: str, name: str) -> list[ET.Element]:
    return [one for one in _tree(page).iter() if str(one.tag).rpartition("}")[2] == name]


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_is_good_html_and_its_words_are_good_xml(name: str):
    page = page_of(PAPERS[name]())
    _tree(page)
    body = page[page.index("<body>") : page.index("</body>") + len("</body>")]
    ET.fromstring(body)


def test_a_broken_page_is_noticed():
    with pytest.raises(html5lib.html5parser.ParseError):
        _tree(page_of(paper()).replace("</main>", "</div>"))


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_holds_nothing_that_acts_and_nothing_from_elsewhere(name: str):
    page = page_of(PAPERS[name]())
    for one in _tree(page).iter():
        kind = str(one.tag).rpartition("}")[2]
        assert kind not in {"script", "iframe", "object", "embed", "link", "base", "form", "video"}
        given = {str(key): value for key, value in one.attrib.items()}
        assert not any(key.startswith("on") or key == "style" for key in given), given
        if "src" in given:
            assert given["src"].startswith("data:image/")
        if "href" in given:
            assert re.match(r"(https?://|mailto:|#)", given["href"]), given
    style = "".join(one.text or "" for one in _all(page, "style"))
    assert "url(" not in style
    assert "@import" not in style


def test_only_addresses_of_pages_and_letters_can_be_followed():
    shown = [one.get("href") for one in _all(page_of(PAPERS["links"]()), "a")][1:]
    assert shown == [
        "https://example.org/a%20b?c=%22d%22&e=%3Cf%3E#g",
        "http://example.org",
        "mailto:panel@example.org",
        "https://example.org/%20%C5%82?",
    ]
    assert len(BAD_ADDRESSES) == 10
    assert len(GOOD_ADDRESSES) == 4


def test_markup_that_somebody_typed_is_words():
    page = page_of(paper(words(MARKUP), Heading(text=MARKUP, level=2), title=MARKUP, head=MARKUP))
    assert not _all(page, "b")
    assert not _all(page, "img")
    shown = " ".join(MARKUP.split())
    assert [" ".join((one.text or "").split()) for one in _all(page, "title")] == [shown]
    assert "".join(_all(page, "h2")[0].itertext()) == MARKUP


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a\x00b\x07c\x0bd\x0ce\x1ff\x7fg", "abc d efg"),
        ("half \ud83d and \udc00", "half \ufffd and \ufffd"),
        ("\ufffe\uffff\ufdd0\U0001fffe", "\ufffd" * 4),
        ("\ufeffmark \x85 line\r", "mark   line "),
        ("\u2764\ufe0f stays", "\u2764\ufe0f stays"),
        ("<&>\"'", "&lt;&amp;&gt;&quot;'"),
        ("\u202eevil\u202c", "\u202eevil\u202c"),
    ],
)
def test_characters_that_no_page_may_hold_are_mended(typed: str, written: str):
    assert text(typed) == written


def test_a_page_names_its_language_and_that_of_other_words():
    page = page_of(paper(words("Geiriau", "cy"), words("Words", "en-GB")))
    assert _tree(page).get("lang") == "en-GB"
    (welsh,) = _all(page, "span")
    assert (welsh.get("lang"), welsh.text) == ("cy", "Geiriau")


def test_what_is_no_language_is_said_to_be_unknown():
    page = page_of(PAPERS["strange languages"]())
    assert _tree(page).get("lang") == "und"
    # Words of the program stand there too, and are English.
    assert {one.get("lang") for one in _all(page, "span")} == {"und", "en-GB"}


def test_words_from_the_right_say_so_and_words_from_the_left_in_them_too():
    page = page_of(PAPERS["from the right"]())
    assert (_tree(page).get("lang"), _tree(page).get("dir")) == ("ar", "rtl")
    turned = {"".join(one.itertext()): one.get("dir") for one in _tree(page).iter()}
    assert turned["Ann (fact): Words in English."] == "ltr"
    assert turned["أمل: السلام عليكم (1, 2)."] is None
    assert turned["Two"] == "ltr"
    left = page_of(paper(words("x"), Paragraph(words=(Run("شكرا جزيلا"),))))
    assert _tree(left).get("dir") is None
    assert [one.get("dir") for one in _all(left, "p") if one.text == "شكرا جزيلا"] == ["rtl"]


@pytest.mark.parametrize("name", ["p", "ul", "blockquote"])
def test_a_name_in_bold_does_not_say_which_way_somebodys_words_run(name: str):
    said = (Run("Ann: ", strong=True), Run("شكرا جزيلا", language="ar"))
    blocks = {
        "p": Paragraph(words=said),
        "ul": ListBlock(entries=(said,)),
        "blockquote": Quote(parts=(said,)),
    }
    page = page_of(paper(blocks[name]))
    assert "rtl" in [one.get("dir") for one in _all(page, name)]
    assert [one.get("dir") for one in _all(page, "strong")] == ["ltr"]


def test_a_page_has_its_landmarks_and_one_title():
    page = page_of(PAPERS["everything"]())
    for name in ("header", "main", "footer", "nav", "h1", "title"):
        assert len(_all(page, name)) == 1, name
    (footer,) = _all(page, "footer")
    assert "vague penalty stool" in "".join(footer.itertext())


def test_a_paper_with_many_parts_and_no_contents_gets_links_to_them():
    parts = tuple(Heading(text=f"Part {n}", level=2) for n in range(3))
    (nav,) = _all(page_of(paper(*parts)), "nav")
    assert [one.text for one in nav.iter("a")] == ["Part 0", "Part 1", "Part 2"]
    assert not _all(page_of(paper(*parts[:2])), "nav")
    assert len(_all(page_of(PAPERS["every block"]()), "nav")) == 1


def test_a_picture_has_its_words_or_says_that_it_needs_none():
    pictures = _all(page_of(PAPERS["ideas"]()), "img")
    assert [one.get("alt") for one in pictures] == ["A green bench.", ""]


def test_a_chart_is_heard_in_full_and_its_sentence_stands_under_it():
    page = page_of(PAPERS["charts"]())
    (drawn,) = [one for one in _tree(page).iter() if one.get("role") == "img"]
    assert drawn.get("aria-label", "").endswith("real 40 minutes.")
    (sentence,) = _all(page, "figcaption")
    assert sentence.text == "Decision-holders talked for 40 of 43 minutes."
    bars = [one for one in _all(page, "svg") if (one.get("width") or "").endswith("%")]
    # The longest leaves room for its number; nothing has no bar.
    assert [one.get("width") for one in bars] == ["25.00%", "6.00%", "80.00%"]
    patterns = {one.get("class") for one in bars}
    assert patterns == {"bar solid", "bar rising"}


def test_the_same_paper_is_the_same_page():
    assert page_of(PAPERS["everything"]()) == page_of(PAPERS["everything"]())


def test_a_picture_does_not_tell_where_it_was_taken():
    file = BytesIO()
    taken = Image.Exif()
    taken[0x010E] = "SECRET-PLACE"
    taken[0x0112] = 6
    Image.new("RGB", (40, 20), (8, 90, 63)).save(file, "JPEG", exif=taken)
    assert b"SECRET-PLACE" in file.getvalue()
    idea = Idea(words=(Run("Words."),), picture=file.getvalue(), said="Green.")
    (shown,) = _all(page_of(paper(idea)), "img")
    picture = b64decode((shown.get("src") or "").partition(",")[2])
    assert b"SECRET-PLACE" not in picture
    # It stands upright all the same.
    assert (shown.get("width"), shown.get("height")) == ("20", "40")
    with Image.open(BytesIO(picture)) as image:
        assert (image.size, image.format) == ((20, 40), "JPEG")


def test_a_picture_that_cannot_be_read_leaves_its_words():
    page = page_of(paper(Idea(words=(Run("Words."),), picture=b"broken", said="A bench.")))
    assert not _all(page, "img")
    (left,) = [one for one in _tree(page).iter() if one.get("role") == "img"]
    assert left.get("aria-label") == "A bench."
