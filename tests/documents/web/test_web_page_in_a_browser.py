"""Strangers judge our web pages: axe in a real Chromium, at every width, zoom and theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.documents.model import Document
from tests.documents.conftest import Made
from tests.documents.read_back.papers import a_picture
from tests.documents.web.browser import Browser, Screen
from tests.documents.web.judging import axe_findings, findings, look_findings
from tests.documents.web.making import page_of, saved
from tests.documents.web.papers import PAPERS

PHONE = Screen(width=320)
# What 400 % zoom makes of a window 1280 wide.
ZOOMED = Screen(width=320, height=225, scale=4)
SCREENS = {
    "wide": Screen(),
    "zoomed to 400 %": ZOOMED,
    "letters at 200 % on a phone": Screen(width=320, letters=32),
    "letters at 400 %": Screen(letters=64),
    "dark": Screen(scheme="dark"),
    "more contrast": Screen(contrast="more"),
    "more contrast, dark": Screen(scheme="dark", contrast="more"),
    "colours of the system": Screen(forced="active"),
    "colours of the system, dark": Screen(forced="active", scheme="dark"),
}
THEMES = ("light", "dark", "hc-dark", "hc-light", "cream")
RICHEST = ("everything", "from the right", "crowded")


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_has_no_fault_at_320_pixels(name: str, chromium: Browser, tmp_path: Path):
    page = saved(page_of(PAPERS[name]()), tmp_path)
    assert findings(chromium, page, PHONE) == []


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", RICHEST)
def test_a_page_has_no_fault_on_any_screen(
    name: str, screen: str, chromium: Browser, tmp_path: Path
):
    page = saved(page_of(PAPERS[name]()), tmp_path)
    assert findings(chromium, page, SCREENS[screen]) == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_page_has_no_fault_in_a_theme_that_was_chosen(
    theme: str, chromium: Browser, tmp_path: Path
):
    page = saved(page_of(PAPERS["everything"](), theme), tmp_path)
    assert findings(chromium, page, Screen()) == []


@pytest.mark.parametrize("screen", [Screen(), ZOOMED], ids=["wide", "zoomed"])
def test_the_practice_session_and_a_real_meeting_have_no_fault(
    screen: Screen,
    practice: dict[str, Made],
    real_meeting: dict[str, Made],
    chromium: Browser,
    tmp_path: Path,
):
    for made in (practice["pdf"], real_meeting["pdf"]):
        page = saved(page_of(made.document), tmp_path)
        assert findings(chromium, page, screen) == []


# What may go wrong with a page, and who must notice it.
AXE = {
    "a picture without words": ('alt="A green bench."', "", "image-alt"),
    "pale words": ("</style>", "p { color: #888 }</style>", "color-contrast"),
    "no language": (' lang="en-GB"', "", "html-has-lang"),
    "a skipped level": ("<h3", "<h6", "heading-order"),
    "two landmarks alike": ("<main", "<header>x</header><main", "landmark"),
    "words outside landmarks": ("<header>", "<p>Lost</p><header>", "region"),
    "a drawing without words": ('role="img" aria-label="An eight', 'role="img" x="', "svg-img-alt"),
    "a link without words": (">our page</a>", "></a>", "link-name"),
    "links too small to hit": (
        "</style>",
        "nav li, nav a { line-height: 9px; padding: 0; margin: 0; display: block; }</style>",
        "target-size",
    ),
    "a title that is empty": ("<title>A paper</title>", "<title></title>", "document-title"),
}
LOOK = {
    "a line that does not break": ("</style>", "p { white-space: nowrap }</style>", "window"),
    "small letters": ("</style>", "li { font-size: 12px }</style>", "only 12 high"),
    "words that are cut off": (
        "</style>",
        "li { height: 1em; overflow: hidden; width: 2em }</style>",
        "cut off",
    ),
    "a pale drawing": ("</style>", "svg.bar { color: #ccc }</style>", "stands out"),
    "a pale line": ("</style>", ".box { border-color: #ddd }</style>", "stands out"),
    "long lines": ("</style>", "main { max-width: none }</style>", "more than 70"),
    "words that are gone": ("</style>", "blockquote { display: none }</style>", "not shown"),
}


def _broken(fault: tuple[str, str, str], folder: Path) -> Path:
    before, after, _ = fault
    page = page_of(PAPERS["everything"]())
    assert before in page
    broken = page.replace(before, after, 1)
    # Our own rule for styles would keep a planted one out.
    policy = 'http-equiv="Content-Security-Policy"'
    assert policy in page
    return saved(broken.replace(policy, 'name="x"'), folder)


@pytest.mark.parametrize("fault", AXE)
def test_axe_is_awake(fault: str, chromium: Browser, tmp_path: Path):
    chromium.open(_broken(AXE[fault], tmp_path), Screen())
    assert any(AXE[fault][2] in one for one in axe_findings(chromium))


@pytest.mark.parametrize("fault", LOOK)
def test_our_own_look_is_awake(fault: str, chromium: Browser, tmp_path: Path):
    chromium.open(_broken(LOOK[fault], tmp_path), Screen(width=1000))
    assert any(LOOK[fault][2] in one for one in look_findings(chromium))


def _everything() -> Document:
    return PAPERS["everything"]()


def test_the_first_tab_offers_to_skip_and_every_link_shows_that_it_has_the_focus(
    chromium: Browser, tmp_path: Path
):
    chromium.open(saved(page_of(_everything()), tmp_path), Screen())
    seen = []
    for _ in range(chromium.ask("document.links.length")):
        chromium.press("Tab")
        seen.append(chromium.ask(_FOCUSED))
    assert seen[0][0] == "Skip to the paper"
    assert all(outline >= 3 for _, _, outline in seen), seen
    # A link in running text is as high as its line.
    assert [words for words, height, _ in seen if height < 44] == ["our page"]
    assert len(seen) == len({tuple(one) for one in seen}) == 9
    chromium.open(saved(page_of(_everything()), tmp_path), Screen())
    chromium.press("Tab")
    chromium.press("Enter")
    assert chromium.ask("document.activeElement.localName") == "main"


_FOCUSED = """(() => { const one = document.activeElement, look = getComputedStyle(one);
  return [one.textContent, one.getBoundingClientRect().height,
    look.outlineStyle === "solid" ? parseFloat(look.outlineWidth) : 0]; })()"""


def test_a_screen_reader_is_told_the_same_however_narrow_the_screen_is(
    chromium: Browser, tmp_path: Path
):
    page = saved(page_of(_everything()), tmp_path)
    told = []
    for screen in (Screen(), PHONE):
        chromium.open(page, screen)
        told.append([one for one in chromium.heard() if one[0] != "InlineTextBox"])
    assert told[0] == told[1]
    assert {
        ("banner", ""),
        ("main", ""),
        ("contentinfo", ""),
        ("navigation", "What is in this paper"),
        ("table", "Who does what"),
        ("columnheader", "Who"),
        ("cell", "Something"),
        ("region", "Decision 1"),
        ("image", "An eight-sided sign with a raised hand."),
    } <= set(told[1])
    # What is shown beside a cell for the eye, and in a chart whose words are said, is not said too.
    spoken = " ".join(name for role, name in told[1] if role == "StaticText")
    assert "Who:" not in spoken
    assert "12 minutes 30" not in spoken


def test_contents_lead_to_their_headings(chromium: Browser, tmp_path: Path):
    chromium.open(saved(page_of(_everything()), tmp_path), Screen())
    led = chromium.ask(
        "[...document.links].filter((one) => one.hash).map((one) =>"
        " [one.textContent, document.querySelector(one.hash)?.textContent ?? ''])"
    )
    skip, *entries = led
    assert skip[1]
    assert len(entries) == 7
    assert all(words == heading for words, heading in entries)


def test_a_script_that_got_in_is_not_run_and_nothing_is_fetched(chromium: Browser, tmp_path: Path):
    page = page_of(_everything())
    (tmp_path / "x.png").write_bytes(a_picture())
    planted = (
        "<script>document.title = 'taken'</script>"
        f"<img src='{(tmp_path / 'x.png').as_uri()}' onerror='document.title = 1' alt='x'>"
        "<style>body { background: rgb(1, 2, 3) }</style>"
        "<p style='color: rgb(1, 2, 3)'>x</p>"
    )
    chromium.open(saved(page.replace("</main>", f"{planted}</main>"), tmp_path), Screen())
    assert chromium.ask("document.title") == "A paper"
    assert chromium.ask("getComputedStyle(document.body).backgroundColor") != "rgb(1, 2, 3)"
    assert chromium.ask("getComputedStyle(document.querySelector('main > p[style]')).color") != (
        "rgb(1, 2, 3)"
    )
    assert chromium.ask("document.querySelector('img[onerror]').naturalWidth") == 0
    assert chromium.ask("document.querySelector('.idea img').naturalWidth") > 0


@pytest.mark.parametrize("theme", ["", *THEMES])
def test_the_colours_are_those_that_were_chosen_or_asked_for(
    theme: str, chromium: Browser, tmp_path: Path
):
    chromium.open(saved(page_of(_everything(), theme), tmp_path), Screen(scheme="dark"))
    shown = chromium.ask("getComputedStyle(document.body).backgroundColor")
    assert shown == GROUNDS[theme or "dark"]


GROUNDS = {
    "light": "rgb(255, 255, 255)",
    "dark": "rgb(29, 33, 40)",
    "hc-dark": "rgb(0, 0, 0)",
    "hc-light": "rgb(255, 255, 255)",
    "cream": "rgb(250, 243, 226)",
}
