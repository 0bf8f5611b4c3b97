"""Everything that stands anywhere in a PDF: on its pages, in its data, in each of its objects."""

import io

import pikepdf

from tests.documents.reading import Paper


def everything_in(content: bytes) -> str:
    """Give all text of a file, so that something absent from it is absent for everybody."""
    paper = Paper.of(content)
    shown = "".join(span.text for span in paper.spans)
    leaves = "\n".join(text for _, _, text in paper.leaves())
    return "\n".join((shown, leaves, *_objects(content)))


def data_in(content: bytes) -> str:
    """Give the data that the paper carries."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return pdf.attachments["record.json"].get_file().read_bytes().decode()


def _objects(content: bytes) -> list[str]:
    found: list[str] = []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                if thing.get("/Length1") is None:  # a font's shapes say nothing
                    found.append(thing.read_bytes().decode("utf-8", errors="replace"))
            elif isinstance(thing, pikepdf.Dictionary):
                found += [str(one) for one in thing.as_dict().values() if _is_text(one)]
    return found


def _is_text(thing: object) -> bool:
    return isinstance(thing, pikepdf.String)
