"""Tools that break a good paper in one way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

Instruction = tuple[list[Any], Operator]
Break = Callable[[Pdf], None]


@dataclass(frozen=True, slots=True)
class Defect:
    """What is broken in which paper of the corpus, and which of our checks must see it."""

    name: str
    seen_by: str
    apply: Break
    paper: str = "every block"
    preset: str = "pdf"


def broken(content: bytes, defect: Defect) -> bytes:
    """Break a paper in one way."""
    with Pdf.open(BytesIO(content)) as pdf:
        defect.apply(pdf)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def elements(raw: Any) -> Iterator[Any]:
    yield raw
    kids = raw.get("/K", Array([]))
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from elements(kid)


def first(pdf: Pdf, role: str, number: int = 0) -> Any:
    top = pdf.Root.StructTreeRoot.K
    return [one for one in elements(top) if Name(f"/{role}") == one.S][number]


def edit(pdf: Pdf, change: Callable[[list[Instruction]], list[Instruction]], page: int = 0) -> None:
    old = [
        (list(one.operands), one.operator) for one in pikepdf.parse_content_stream(pdf.pages[page])
    ]
    stream = pikepdf.unparse_content_stream(change(old))
    pdf.pages[page].obj.Contents = pdf.make_stream(stream)


def operators(
    name: str, change: Callable[[list[Any]], list[Any]], *, only: int = -1, page: int = 0
) -> Break:
    """Change the operands of every operator of a name on a page, or of one of them only."""

    def apply(pdf: Pdf) -> None:
        def changed(old: list[Instruction]) -> list[Instruction]:
            seen = 0
            new: list[Instruction] = []
            for operands, operator in old:
                is_named = str(operator) == name
                is_meant = is_named and only in (-1, seen)
                seen += is_named
                new.append((change(operands) if is_meant else operands, operator))
            return new

        edit(pdf, changed, page)

    return apply


def put(role: str, key: str, value: Any, number: int = 0) -> Break:
    def apply(pdf: Pdf) -> None:
        first(pdf, role, number)[key] = value

    return apply


def delete(role: str, key: str) -> Break:
    def apply(pdf: Pdf) -> None:
        del first(pdf, role)[key]

    return apply


def shown(change: Callable[[bytes], bytes]) -> Callable[[list[Any]], list[Any]]:
    return lambda operands: [String(change(bytes(operands[0])))]
