"""The web page in one file: no script, nothing from elsewhere, and the reader's own colours."""

import base64
import hashlib
from collections.abc import Sequence

from coprod_desktop import paths
from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.foot import foot_in_its_voice
from coprod_desktop.documents.html.blocks import Places, Walk
from coprod_desktop.documents.html.colours import colours
from coprod_desktop.documents.html.contents import anchor, linked_list, numbered
from coprod_desktop.documents.html.pictures import kind_of_picture
from coprod_desktop.documents.html.tags import shown, tag, text
from coprod_desktop.documents.html.voices import Around, around_paper, language_of, line, spoken
from coprod_desktop.documents.model import Block, Contents, Document, Heading
from coprod_desktop.wording import web as words

# The style by its own fingerprint, and pictures that stand in the file; all else is forbidden.
_POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none';"
    " form-action 'none'"
)
# With fewer headings there is nothing to find one's way in.
_MANY = 3
_MAIN = "paper"


def write_html(document: Document, theme: str) -> bytes:
    """Write a Document as one web page; without a ``theme`` it follows the reader's system."""
    around = around_paper(document)
    direction = {"dir": "rtl"} if around.right_to_left else {}
    page = tag(
        "html",
        tag("head", *_head(document, style_sheet(theme))),
        "\n",
        tag("body", *_body(document, around)),
        "\n",
        also={**language_of(document.language), **direction},
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def style_sheet(theme: str) -> str:
    """Give the whole style of a page."""
    files = (paths.resource("papers", name) for name in ("blocks.css", "page.css"))
    parts = [colours(theme), *(file.read_text(encoding="utf-8") for file in files)]
    return "\n".join(parts)


def _head(document: Document, style: str) -> Sequence[str]:
    fingerprint = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = _POLICY.format(style=fingerprint)
    return (
        tag("meta", charset="utf-8"),
        tag("meta", also={"http-equiv": "Content-Security-Policy"}, content=policy),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="referrer", content="no-referrer"),
        tag("title", shown(on_one_line(document.title))),
        # The fingerprint is that of exactly these words.
        f"<style>{style}</style>",
    )


def _body(document: Document, around: Around) -> Sequence[str]:
    places = Places(headings=document.headings, heading=_here, picture=_in_the_file)
    walk = Walk(places, around)
    foot = foot_in_its_voice(document)
    before, after = _parted(document.blocks)
    main = (walk.blocks(before), _added(document, around), walk.blocks(after))
    return (
        tag("a", text(words.SKIP), href=f"#{_MAIN}", class_="skip"),
        "\n",
        tag("header", line(document.running_head, around)),
        "\n",
        tag("main", "\n", "\n".join(main), "\n", id=_MAIN, tabindex="-1"),
        "\n",
        tag("footer", spoken("p", (foot,), around)) if foot.text else "",
        "\n",
    )


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Part a paper where its first part begins: contents that were added stand there."""
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 2:
            return blocks[:place], blocks[place:]
    return blocks, ()


def _added(document: Document, around: Around) -> str:
    """Give links to the parts of a paper that has no contents of its own, as bookmarks in a PDF."""
    parts = [one for one in numbered(document.headings) if one.heading.level == 2]
    has_contents = any(isinstance(block, Contents) for block in document.blocks)
    if has_contents or len(parts) < _MANY:
        return ""
    links = linked_list(parts, _here, around)
    return tag("nav", links, class_="added", aria_label=words.PARTS)


def _here(number: int) -> str:
    return f"#{anchor(number)}"


def _in_the_file(content: bytes) -> str:
    return f"data:{kind_of_picture(content)};base64,{base64.b64encode(content).decode()}"
