"""Words in their voices: strong, in another language, running from the right, leading away."""

from coprod_desktop.documents.addresses import safe_address
from coprod_desktop.documents.direction import (
    is_right_to_left,
    words_run_from_right,
)
from coprod_desktop.documents.language_names import is_language
from coprod_desktop.documents.model import Inline, Run
from coprod_desktop.documents.word.files import Files
from coprod_desktop.documents.word.markup import said, val
from coprod_desktop.wording.language import runs_from_right

_OF_EAST_ASIA = frozenset({"ja", "ko", "zh"})
# Word finds the voice and the dictionary of a language only with its country.
_COUNTRIES = {
    "ar": "ar-SA",
    "bn": "bn-BD",
    "cy": "cy-GB",
    "en": "en-GB",
    "pa": "pa-IN",
    "pl": "pl-PL",
    "ur": "ur-PK",
    "zh": "zh-CN",
}


def language(code: str) -> str:
    """Mark a language, in the place where Word looks for that of its script."""
    if not is_language(code):
        return ""
    full, short = _COUNTRIES.get(code, code), code.split("-", maxsplit=1)[0].casefold()
    if runs_from_right(code):
        return f'<w:lang w:val="{full}" w:bidi="{full}"/>'
    if short in _OF_EAST_ASIA:
        return f'<w:lang w:val="{full}" w:eastAsia="{full}"/>'
    return val("lang", full)


def paragraph(
    style: str, inside: str, words: str | Inline, more: str = "", before: str = ""
) -> str:
    """Make a paragraph in a style that runs the way its words do.

    ``before`` and ``more`` are properties that stand before and after its direction.
    """
    is_plain = isinstance(words, str)
    from_right = is_right_to_left(words) if is_plain else words_run_from_right(words)
    turns = "<w:bidi/>" if from_right else ""
    named = val("pStyle", style) if style else ""
    properties = f"{named}{before}{turns}{more}"
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{inside}</w:p>"


def spoken(style: str, words: Inline, files: Files, *, before: str = "", more: str = "") -> str:
    """Make a paragraph of words in their voices."""
    return paragraph(style, voices(words, files), words, more, before)


def voices(words: Inline, files: Files) -> str:
    """Make the runs of words in their voices."""
    return "".join(_voice(run, files) for run in words)


def run(words: str, properties: str = "", *, code: str | None = None) -> str:
    """Make a run of words in one voice, or in another language than the paper's."""
    properties += language(code) if code else ""
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{said(words)}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """Make words that the program works out, such as the number of a page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{shown}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _voice(one: Run, files: Files) -> str:
    address = safe_address(one.link) if one.link else ""
    style = "Hyperlink" if address else "Strong" if one.strong else ""
    properties = val("rStyle", style) if style else ""
    properties += "<w:rtl/>" if is_right_to_left(one.text) else ""
    properties += language(one.language) if one.language else ""
    inside = run(one.text, properties)
    if not address:
        return inside
    return f'<w:hyperlink r:id="{files.lead_to(address)}" w:history="1">{inside}</w:hyperlink>'
