"""What stands at the foot of a paper in every format: the words of its seal."""

from coprod_desktop.documents.model import Document, Run
from coprod_desktop.wording import papers as words
from coprod_desktop.wording.language import language


def foot_of(document: Document) -> str:
    """Give the seal of a record, or say that it has none; what is no record says nothing."""
    if document.seal_words:
        return words.SEAL.format(words=" ".join(document.seal_words))
    return words.NOT_SEALED if document.is_record else ""


def foot_in_its_voice(document: Document) -> Run:
    """Give the foot in the language that it is in: the words of a seal are always English."""
    return Run(foot_of(document), language=None if document.language == language() else language())
