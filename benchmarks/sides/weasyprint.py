"""Another side: the same words through WeasyPrint, tagged as PDF/UA-1."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from weasyprint import HTML

from benchmarks.sides.report import report
from benchmarks.sides.words import HEAD, ITEMS, TITLE, item_title, said
from coprod_desktop import paths
from coprod_desktop.documents.pdf.presets import STANDARD


def write_weasyprint(path: Path) -> int:
    """Let WeasyPrint make the minutes from a page of HTML."""
    document = HTML(string=_page()).render(pdf_variant="pdf/ua-1")
    document.write_pdf(path, pdf_variant="pdf/ua-1")
    return len(document.pages)


def _page() -> str:
    told = said()
    each = len(told) // ITEMS
    parts = [f"<h1>{TITLE}</h1>"]
    for number, (name, words) in enumerate(told):
        if number % each == 0:
            parts.append(f"<h2>{number // each + 1}. {item_title(number // each)}</h2>")
        parts.append(f"<p><b>{escape(name)}: </b>{escape(words)}</p>")
    return (
        f'<html lang="en-GB"><head><title>{TITLE}</title><style>{_style()}</style></head>'
        f"<body>{''.join(parts)}</body></html>"
    )


def _style() -> str:
    faces = "".join(
        f"@font-face {{ font-family: Body; font-weight: {weight}; src: url({_font(file)}) }}"
        for weight, file in ((400, "400Regular"), (700, "700Bold"))
    )
    top = STANDARD.edge + STANDARD.small_line + STANDARD.margin_gap
    return (
        f"{faces} @page {{ size: A4; margin: {top}pt {STANDARD.right}pt {top}pt {STANDARD.left}pt;"
        f' @top-left {{ content: "{HEAD}"; font: {STANDARD.small}pt Body }}'
        f' @bottom-left {{ content: "Page " counter(page); font: {STANDARD.small}pt Body }} }}'
        f" body {{ font: {STANDARD.body}pt/{STANDARD.leading} Body }}"
        f" p {{ margin: 0 0 {STANDARD.paragraph_gap}pt }} h1, h2 {{ font-size: 14pt }}"
    )


def _font(file: str) -> str:
    return paths.resource("fonts", f"AtkinsonHyperlegibleNext_{file}.ttf").as_uri()


if __name__ == "__main__":
    report(write_weasyprint, Path(sys.argv[1]))
