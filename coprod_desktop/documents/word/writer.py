"""The whole Word file: the text, the head and the foot of its pages, and what it says of itself."""

import re
from collections.abc import Iterator

from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.foot import foot_in_its_voice
from coprod_desktop.documents.html.tags import text
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.word.blocks import Walk
from coprod_desktop.documents.word.files import Files
from coprod_desktop.documents.word.markup import XML, val, whole
from coprod_desktop.documents.word.styles import styles
from coprod_desktop.documents.word.voices import field, language, paragraph, run
from coprod_desktop.wording import papers as words

# A4 with room at the sides, in twentieths of a point.
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
_EDGES = (
    '<w:pgMar w:top="1500" w:right="1304" w:bottom="1500" w:left="1304"'
    ' w:header="700" w:footer="600" w:gutter="0"/>'
)
_PLACES = re.compile(r"(\{page\}|\{total\})")
_FIELDS = {"{page}": "PAGE", "{total}": "NUMPAGES"}
_BODY = "w r wp a pic c mc wpg wps"
# The newest way in which Word lays out, so that it says nothing about an old file.
_AS_NOW = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def write_word(document: Document) -> bytes:
    """Write a Document as one Word file; the same Document gives the same bytes."""
    files = Files()
    walk = Walk(document, files)
    body = walk.blocks(document.blocks)
    files.keep("styles", "styles.xml", styles(document.language))
    files.keep("numbering", "numbering.xml", walk.lists.file())
    files.keep("settings", "settings.xml", _settings(document))
    head = files.keep("header", "header1.xml", _head(document))
    foot = files.keep("footer", "footer1.xml", _foot(document))
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{head}"/>'
        f'<w:footerReference w:type="default" r:id="{foot}"/>{_PAGE}{_EDGES}</w:sectPr>'
    )
    content = whole("w:document", f"<w:body>{body}{section}</w:body>", using=_BODY)
    return files.packed(content, _properties(document), document.day)


def _settings(document: Document) -> bytes:
    told = (
        f'<w:zoom w:percent="100"/>{val("autoHyphenation", 0)}{val("defaultTabStop", 480)}{_AS_NOW}'
    )
    theme = (language(document.language) or language("en")).replace("w:lang", "w:themeFontLang")
    return whole("w:settings", told + theme)


def _head(document: Document) -> bytes:
    said = document.running_head
    return whole("w:hdr", paragraph("Header", run(said), said))


def _foot(document: Document) -> bytes:
    foot = foot_in_its_voice(document)
    inside = run(foot.text, code=foot.language)
    seal = paragraph("Footer", inside, foot.text) if foot.text else ""
    return whole("w:ftr", paragraph("Footer", "".join(_page_words()), "") + seal)


def _page_words() -> Iterator[str]:
    """Say the page and how many there are; Word counts them."""
    for part in _PLACES.split(words.PAGE):
        if part in _FIELDS:
            yield field(_FIELDS[part], "1")
        elif part:
            yield run(part)


def _properties(document: Document) -> bytes:
    """Say what the paper is, of which panel and of which day; never who made the file."""
    panel, moment = text(on_one_line(document.subject)), f"{document.day.isoformat()}T00:00:00Z"
    title, code = text(on_one_line(document.title)), text(on_one_line(document.language))
    told = (
        f"<dc:title>{title}</dc:title><dc:subject>{panel}</dc:subject>"
        f"<dc:creator>{panel}</dc:creator><dc:language>{code}</dc:language>"
        f"<cp:lastModifiedBy>{panel}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
    )
    return f"{XML}<cp:coreProperties {_CORE}>{told}</cp:coreProperties>".encode()
