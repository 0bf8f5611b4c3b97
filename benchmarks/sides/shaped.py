"""Minutes of 200 contributions in one language: words drawn by lot, the same each time."""

import random
import sys
from datetime import date
from pathlib import Path

from benchmarks.sides.report import report
from coprod_desktop.documents.model import Block, Contents, Document, Heading, Paragraph, Run
from coprod_desktop.documents.pdf.presets import PRESETS
from coprod_desktop.documents.pdf.writer import write_pdf

_CONTRIBUTIONS, _EACH, _ITEMS = 200, 53, 8
_WORDS = {
    "en": "thank you all for coming today we wait for the bus every day and there is no seat"
    " anywhere people need a safe place in front of the health centre when does work begin 42 2026",
    "ar": "شكرًا لكم جميعًا على الحضور أنتظر الحافلة كل يوم منذ عام ولا يوجد مقعد للجلوس المجلس سيضع"
    " مقاعد جديدة الناس يحتاجون إلى مكان آمن أمام المركز الصحي متى يبدأ العمل 42 2026",
    "ur": "آپ سب کا شکریہ اجلاس میں شریک ہوئے ہر روز بس نمبر کا انتظار کرتا ہوں اور بیٹھنے کے لیے"
    " کوئی جگہ نہیں کونسل نئی بینچیں لگائے گی لوگوں کو محفوظ جگہ چاہیے کام کب شروع ہوگا 42 2026",
}
_ENDINGS = {
    "en": ("s", "ing", "ed", "er", "ly", "ness"),
    "ar": ("ها", "هم", "ات", "ين", "ون", "نا"),
    "ur": ("وں", "یں", "ے", "نا", "تا", "گی"),
}


def write_shaped(language: str, path: Path) -> int:
    """Write the minutes."""
    drawn = write_pdf(_minutes(language), PRESETS["pdf"], lambda _done, _of: None)
    path.write_bytes(drawn.content)
    return drawn.pages


def _minutes(language: str) -> Document:
    lot, words = random.Random(1), _WORDS[language].split()
    blocks: list[Block] = [Heading(text=" ".join(words[:5]), level=1), Contents()]
    for number in range(_CONTRIBUTIONS):
        if number % (_CONTRIBUTIONS // _ITEMS) == 0:
            blocks.append(Heading(text=f"{' '.join(lot.choices(words, k=4))} {number}", level=2))
        said = " ".join(_varied(lot, word, language) for word in lot.choices(words, k=_EACH))
        blocks.append(Paragraph(words=(Run("Ann (fact): ", strong=True), Run(said))))
    return Document(
        title="Minutes that are measured",
        language=language,
        day=date(2026, 11, 24),
        running_head=" ".join(words[:3]),
        seal_words=(),
        blocks=tuple(blocks),
    )


def _varied(lot: random.Random, word: str, language: str) -> str:
    return word if lot.random() < 0.5 else word + "".join(lot.choices(_ENDINGS[language], k=2))


if __name__ == "__main__":
    report(lambda path: write_shaped(sys.argv[1], path), Path(sys.argv[2]))
