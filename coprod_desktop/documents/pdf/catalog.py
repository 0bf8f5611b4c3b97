"""What a PDF says about itself: its language, its title, its colours, and its own data inside."""

from datetime import UTC, datetime, time

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from coprod_desktop import paths
from coprod_desktop.documents.characters import on_one_line
from coprod_desktop.documents.data import as_json
from coprod_desktop.documents.model import Document
from coprod_desktop.documents.pdf.xmp import xmp
from coprod_desktop.wording import papers as words

ATTACHMENT = "record.json"


def describe(pdf: Pdf, document: Document, *, is_locked: bool = False) -> None:
    """Say language, title, standards and colours."""
    root = pdf.Root
    root.Lang = String(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    metadata = _stream(pdf, xmp(document, is_locked=is_locked))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = metadata
    profile = _stream(pdf, paths.resource("colour", "sRGB.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])
    # Older readers look here; PDF/A wants it to say what the XMP says.
    about = Dictionary(Title=String(on_one_line(document.title)))
    if subject := on_one_line(document.subject):
        about.Subject = String(subject)
    pdf.trailer.Info = pdf.make_indirect(about)


def attach(pdf: Pdf, document: Document) -> None:
    """Put everything that the paper says inside it as data, and nothing else."""
    content = as_json(document)
    stamp = datetime.combine(document.day, time(), UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    stream = _stream(pdf, content)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/application/json")
    stream.Params = Dictionary(ModDate=String(stamp), Size=len(content))
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(ATTACHMENT),
            UF=String(ATTACHMENT),
            Desc=String(words.ATTACHED),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([file])
    names = Dictionary(Names=Array([String(ATTACHMENT), file]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=pdf.make_indirect(names))


def _stream(pdf: Pdf, data: bytes) -> pikepdf.Stream:
    return pdf.make_stream(data)  # pyright: ignore[reportUnknownMemberType] - pikepdf leaves it open
