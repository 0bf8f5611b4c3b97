"""Another side: the same words through typst, tagged as PDF/UA-1."""

from __future__ import annotations

import json
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import typst
from pikepdf import Pdf

from benchmarks.sides.report import report
from benchmarks.sides.words import HEAD, ITEMS, TITLE, item_title, said
from coprod_desktop import paths
from coprod_desktop.documents.pdf.presets import STANDARD


def write_typst(path: Path) -> int:
    """Let typst make the minutes from its own language."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "minutes.typ"
        source.write_text(_source(), encoding="utf-8")
        fonts = [str(paths.resource("fonts"))]
        made = typst.compile(str(source), font_paths=fonts, pdf_standards=["ua-1"])
    path.write_bytes(made)
    with Pdf.open(BytesIO(made)) as pdf:
        return len(pdf.pages)


def _source() -> str:
    told = said()
    each = len(told) // ITEMS
    parts = [_settings(), f"= #{_text(TITLE)}"]
    for number, (name, words) in enumerate(told):
        if number % each == 0:
            parts.append(f"== #{_text(f'{number // each + 1}. {item_title(number // each)}')}")
        parts.append(f"*#{_text(f'{name}: ')}*#{_text(words)}")
    return "\n\n".join(parts)


def _settings() -> str:
    top = STANDARD.edge + STANDARD.small_line + STANDARD.margin_gap
    margin = f"(x: {STANDARD.left}pt, y: {top}pt)"
    return "\n".join(
        [
            f"#set document(title: {_text(TITLE)})",
            f'#set page(paper: "a4", margin: {margin}, header: {_text(HEAD)}, numbering: "1")',
            f'#set text(font: "Atkinson Hyperlegible Next", size: {STANDARD.body}pt, lang: "en")',
            f"#set par(leading: {STANDARD.body * 0.65}pt, spacing: {STANDARD.line}pt)",
        ]
    )


def _text(words: str) -> str:
    """Words as a string of typst's language."""
    return json.dumps(words, ensure_ascii=False)


if __name__ == "__main__":
    report(write_typst, Path(sys.argv[1]))
