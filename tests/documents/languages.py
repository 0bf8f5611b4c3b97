"""Papers in the languages of the people we write for: whole sentences, and both directions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coprod_desktop.documents.model import (
    Box,
    Contents,
    Document,
    Entry,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
)

WELSH = "Llŷr ac Efa: mae'r arwydd yn rhy uchel yng Nglyndŵr, ac nid oes sedd yno."
POLISH = "Zażółć gęślą jaźń: pani Łucja mówi, że ławka w Łodzi jest potrzebna już dziś."
ARABIC = (
    "شكرًا لكم جميعًا على الحضور. أنتظر الحافلة رقم 42 كل يوم (منذ عام 2019) ولا يوجد مقعد"
    " للجلوس، وقالت Ann Smith إن المجلس سيضع مقاعد جديدة إن شاء الله. هل هذا صحيح؟"
)
URDU = (
    "آپ سب کا شکریہ کہ آپ اجلاس میں شریک ہوئے۔ میں ہر روز بس نمبر 42 کا انتظار کرتا ہوں اور"
    " بیٹھنے کے لیے کوئی جگہ نہیں ہے۔ Ann Smith نے کہا کہ کونسل نئی بینچیں لگائے گی۔"
)
PUNJABI = "ਮੀਟਿੰਗ ਵਿੱਚ ਆਉਣ ਲਈ ਤੁਹਾਡਾ ਸਾਰਿਆਂ ਦਾ ਧੰਨਵਾਦ। ਬੱਸ ਨੰਬਰ 42 ਦੀ ਉਡੀਕ ਕਰਦਿਆਂ ਬੈਠਣ ਲਈ ਕੋਈ ਥਾਂ ਨਹੀਂ ਹੈ।"
BENGALI = "সভায় আসার জন্য আপনাদের সবাইকে ধন্যবাদ। প্রশ্নটি গুরুত্বপূর্ণ: বসার কোনো জায়গা নেই।"
CHINESE = (
    "感谢大家参加今天的会议。我每天都在等42路公共汽车，但是没有地方可以坐（自2019年以来）。"
    "安·史密斯说：“市议会将在明年之前安装新的长椅。”这是真的吗？我们希望尽快得到答复，谢谢！"
)
EMOJI = (
    "Well done \U0001f44d\U0001f3fd \U0001f600 \U0001f469\u200d\U0001f9bd,"
    " and a heart \u2764\ufe0f too."
)
HEBREW = "תודה לכולם (42 אנשים) שבאתם היום."
SENTENCES = {
    "cy": WELSH,
    "pl": POLISH,
    "ar": ARABIC,
    "ur": URDU,
    "pa": PUNJABI,
    "bn": BENGALI,
    "zh": CHINESE,
    "en": EMOJI,
    "he": HEBREW,
}


def said(language: str, name: str = "Ann (fact): ") -> Paragraph:
    """Make a contribution in a language, with the name of who said it before it."""
    words = Run(SENTENCES[language], language=language)
    return Paragraph(words=(Run(name, strong=True), words))


def in_a_language(language: str) -> Document:
    """Make a paper of one contribution, in an English paper."""
    return _paper("Minutes", "en-GB", "A panel, session 1", (said(language),))


def two_ways() -> Document:
    """Make an English paper in which Arabic stands in every kind of block."""
    under = ListBlock(entries=((Run(ARABIC, language="ar"),),))
    return _paper(
        "Words from both sides",
        "en-GB",
        "A panel, session 1",
        (
            Contents(),
            Heading(text="ما قاله الناس", level=2),
            said("ar"),
            said("ur", "Bob (experience): "),
            Paragraph(words=(Run("See "), Run("صفحتنا", language="ar"), Run(" for more."))),
            ListBlock(
                numbered=True,
                entries=((Run(ARABIC),), Entry(words=(Run(ARABIC),), under=under), (Run("last"),)),
            ),
            Table(
                header=("Who", "What"), rows=(("Ann", ARABIC), (URDU, "soon")), widths=(0.4, 0.6)
            ),
            Box(blocks=(Heading(text="القرار 1: المقاعد", level=3), said("ar"))),
            Quote(parts=((Run(ARABIC, language="ar"),),)),
            Paragraph(words=(Run(ARABIC), Run("our page", link="https://example.org/x"))),
            Paragraph(words=(Run("See "), Run("صفحتنا على الشبكة", link="https://example.org/y"))),
        ),
    )


def wholly(language: str) -> Document:
    """Make a paper that is in Arabic or Urdu as a whole."""
    words = SENTENCES[language]
    title, head, part = {
        "ar": ("محضر الجلسة الأولى 2026", "لجنة المرضى، الجلسة 1", "القرارات"),
        "ur": ("اجلاس کی روداد", "مریضوں کا پینل، اجلاس 1", "فیصلے"),
    }[language]
    plain = Paragraph(words=(Run(words),))
    return _paper(
        title,
        language,
        head,
        (
            Contents(),
            Heading(text=part, level=2),
            *[said(language)] * 3,
            ListBlock(numbered=True, entries=((Run(words),), (Run("English words"),))),
            Table(
                header=(part, head), rows=((words, "2026"), ("Ann Smith", words)), widths=(0.5, 0.5)
            ),
            Box(blocks=(Heading(text=f"{part} 1", level=3), plain)),
            Quote(parts=((Run(words),),)),
        ),
    )


def _paper(title: str, language: str, head: str, blocks: tuple) -> Document:  # type: ignore[type-arg]
    return Document(
        title=title,
        language=language,
        day=date(2026, 11, 24),
        running_head=head,
        seal_words=("vague", "penalty", "stool", "decorate"),
        blocks=(Heading(text=title, level=1), *blocks),
        subject="A panel",
    )


LANGUAGES: dict[str, Callable[[], Document]] = {
    "both directions": two_ways,
    "wholly Arabic": lambda: wholly("ar"),
    "wholly Urdu": lambda: wholly("ur"),
    "Punjabi and Bengali": lambda: _paper("ਮੀਟਿੰਗ ਦੇ ਮਿੰਟ", "pa", "সভা 1", (said("pa"), said("bn"))),
    "Chinese and emoji": lambda: _paper(
        "会议记录", "zh", "小组会议", (said("zh", "李明（事实）："), said("en"), said("he"))
    ),
}
# In braille they are compared as cells: no table turns several alphabets of one paper back.
NOT_TURNED_BACK = frozenset({"chart from the right", "minutes of a Welsh session", *LANGUAGES})
