"""What can be wrong with lists and tables, side by side or stacked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pikepdf import Name

from coprod_desktop.documents.model import Block, Box, Table
from tests.documents.case import Case, Findings, is_stacked, tables_of
from tests.documents.reading import Node


def lists(case: Case) -> Findings:
    """A list says how it is numbered, and its labels agree."""
    for node in case.paper.root.every():
        if node.role != "L" or is_stacked(node):
            continue
        numbering = str(node.raw.get("/A", {}).get("/ListNumbering", ""))
        labels = [case.paper.text_of(item.kids[0]).strip() for item in node.kids]
        wanted = {
            "/Disc": ["•"] * len(labels),
            "/Decimal": [f"{n}." for n in range(1, len(labels) + 1)],
        }
        if labels != wanted.get(numbering):
            yield f"a list with {numbering or 'no numbering'} has the labels {labels}"
        if any([kid.role for kid in item.kids] != ["Lbl", "LBody"] for item in node.kids):
            yield "an entry of a list is not a label and its words"


def tables(case: Case) -> Findings:
    """Header cells say their scope; rows are as long as the header, which comes once.

    Records of a stacked table say before each cell what it is, and none lacks one.
    """
    for node, table in zip(tables_of(case.paper), _tables_in(case.document.blocks), strict=True):
        if node.role == "L":
            yield from _findings_of_records(case, node, table)
            continue
        rows = [kid for kid in node.kids if kid.role == "TR"]
        roles = [[cell.role for cell in row.kids] for row in rows]
        if set(roles[0]) != {"TH"} or any("TH" in row for row in roles[1:]):
            yield "header cells stand elsewhere than in the first row"
        if len({len(row) for row in roles}) != 1:
            yield "rows are not equally long"
        for cell in rows[0].kids:
            if cell.raw.get("/A", {}).get("/Scope") != Name.Column:
                yield "a header cell has no scope"


def _findings_of_records(case: Case, node: Node, table: Table) -> Findings:
    if not case.preset.is_large:
        yield "a table is stacked where letters are small"
    records = [kid for kid in node.kids if kid.role == "LI"]
    if len(records) != len(table.rows):
        yield f"{len(records)} records for {len(table.rows)} rows"
    for record in records:
        cells = [_said_by(case, cell) for body in record.kids for cell in body.kids]
        heads = [case.expected.shown(f"{head}:") for head in table.header]
        if len(cells) != len(heads):
            yield f"a record has {len(cells)} cells and not {len(heads)}"
        for head, cell in zip(heads, cells, strict=False):
            if not cell.startswith(head):
                yield f"{cell!r} does not say that it is {head!r}"


def _said_by(case: Case, cell: Node) -> str:
    """Give a cell, whose head may be in another language."""
    return "".join(case.paper.text_of(leaf) for leaf in cell.kids or [cell])


def _tables_in(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Box):
            yield from _tables_in(block.blocks)
