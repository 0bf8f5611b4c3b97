"""The files inside a Word file, and how they point to each other."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.documents.html.tags import text
from coprod_desktop.documents.word.markup import XML
from coprod_desktop.documents.zipped import put

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
}
KINDS = {
    "officeDocument": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
}
_PNG = b"\x89PNG"


@dataclass(slots=True)
class Files:
    """What is inside, and what the text points to: other files, and addresses outside."""

    _files: dict[str, tuple[str, bytes]] = field(default_factory=dict[str, tuple[str, bytes]])
    _pointers: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    _pictures: dict[bytes, str] = field(default_factory=dict[bytes, str])

    def keep(self, kind: str, name: str, content: bytes) -> str:
        """Keep a file beside the text, and give the pointer to it."""
        self._files[f"word/{name}"] = (KINDS.get(kind, ""), content)
        return self._point(kind, name)

    def keep_picture(self, content: bytes) -> str:
        """Keep a picture once, however often it is shown, and give the pointer to it."""
        if content not in self._pictures:
            ending = "png" if content.startswith(_PNG) else "jpg"
            name = f"media/picture{len(self._pictures) + 1}.{ending}"
            self._pictures[content] = self.keep("image", name, content)
        return self._pictures[content]

    def keep_chart(self, content: bytes) -> str:
        """Keep a chart, and give the pointer to it."""
        number = sum(kind == "chart" for kind, _ in self._pointers) + 1
        return self.keep("chart", f"charts/chart{number}.xml", content)

    def lead_to(self, address: str) -> str:
        """Give the pointer to an address outside."""
        return self._point("hyperlink", address)

    def packed(self, body: bytes, properties: bytes, day: date) -> bytes:
        """Put everything together; the same files give the same bytes."""
        everything = {
            "word/document.xml": (KINDS["officeDocument"], body),
            "docProps/core.xml": (KINDS["core-properties"], properties),
            **self._files,
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            put(archive, "[Content_Types].xml", _types(everything), day)
            put(archive, "_rels/.rels", _first_pointers(), day)
            put(archive, "word/_rels/document.xml.rels", self._all_pointers(), day)
            for name, (_, content) in everything.items():
                put(archive, name, content, day)
        return out.getvalue()

    def _point(self, kind: str, target: str) -> str:
        return self._pointers.setdefault((kind, target), f"rId{len(self._pointers) + 1}")

    def _all_pointers(self) -> bytes:
        return _pointers(
            (name, f"{_OFFICE}/{kind}", target) for (kind, target), name in self._pointers.items()
        )


def _types(files: dict[str, tuple[str, bytes]]) -> bytes:
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in _ENDINGS.items()
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, (kind, _) in files.items()
        if kind
    )
    told = f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'
    return f"{XML}{told}".encode()


def _first_pointers() -> bytes:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    targets = (
        ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
    )
    return _pointers(iter(targets))


def _pointers(all_of: Iterator[tuple[str, str, str]]) -> bytes:
    told = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{text(target)}"{_outside(kind)}/>'
        for name, kind, target in all_of
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'.encode()


def _outside(kind: str) -> str:
    return ' TargetMode="External"' if kind.endswith("/hyperlink") else ""
