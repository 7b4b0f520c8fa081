"""Who says what in Chinese: one subject before a verb of speech and a colon, or behind the quotation.

    words before “…” or behind it | their last part between marks | a verb of speech | its subject: role, name

    外交部发言人李海7日说：“…”   李海在一份声明中说：“…”   “…”，港务局局长李海说。

Chinese has neither spaces nor capitals. A subject ends where a time, a place or another verb begins, and is
taken only when it is a role and a name, a name with "·", a short name, or an office ("外交部"). "He" and
"she" are nobody here, and so are the unnamed: "知情人士说".
"""

from __future__ import annotations

import re

from bot.text.tables import either

_SAYS = either("""
    (?:补充|解释|强调|警告|回应|反驳|回忆|介绍|感叹|叹气|指责|批评|评论|抱怨|坦言|直言|呼吁|写|发文|表态|答)?(?:说道|说|称|道)
    表示 指出 写道 强调 坦言 呼吁 认为
""")
_HAN = r"\u4e00-\u9fff"
_BEFORE = re.compile(
    rf"(?:^|[。！？；：“”\n，,（）()])(?P<subject>[^。！？；：“”\n，,（）()]{{2,60}}?){_SAYS}[：:，,]\s?$"
)
_OPENS = re.compile(r"(?:^|[。！？”])\s*$")
"""Before a quotation that opens its sentence: only then may its speaker stand behind it."""
_BEHIND = re.compile(rf"[，,]?\s?(?P<subject>[^。！？；：“”\n，,（）()]{{2,40}}?){_SAYS}(?=[。，,\n]|$)")
_ENDS = re.compile(
    r"(?P<next>则|还|又|也|同时|随后|随即|此后)|在|对|就(?!业)|向|当[天日地晚时]|日前|[上本]周|周[一二三四五六日]|近日|昨[天日]|今[天日]|\d|[０-９]|接受|通过|曾|再|进一步|特别|于|因|回应|告诉"
    r"|发文|发表|表态|公开|如此|这样|坚定|据|援引|继续|反复|多次|明确|首先|最后|此前"
)
"""Where a subject ends: a time, a place, another verb."""
_ROLE = re.compile(
    rf"(?P<role>(?![就在对据但而])[{_HAN}“”·]{{0,24}}(?:总统|总理|首相|主席|部长|长官|外长|防长|大臣|国务卿|议长|议员|领袖|领导人|发言人|大使|公使|参赞|总领事"
    r"|书记|秘书长|司令|将军|上校|局长|院长|校长|所长|处长|主任|主任委员|委员|会长|董事长|总裁|总经理|经理|首席执行官|创始人|负责人|代表"
    r"|教授|研究员|专家|学者|分析师|经济学家|律师|检察官|法官|医生|导演|演员|球星|教练|球员|作家|员工|工人|市长|州长|省长|村民|居民|学生"
    rf"|店主|老板|总监|团长))(?P<name>[{_HAN}]{{1,8}}(?:·[{_HAN}]{{1,8}}){{0,3}})"
)
_NAME = re.compile(rf"[{_HAN}]{{1,8}}(?:[·•⋅][{_HAN}]{{1,8}}){{1,3}}|[{_HAN}]{{2,5}}")
_OFFICE = re.compile(rf"[{_HAN}]{{2,16}}(?:部|局|委员会|法院|银行|公司|集团|协会|总署|大学|使馆)")
_NOBODY = re.compile(
    r"[的上时写]|他|她|它|我|你|其|该|这|那|有|一位|一名|多名|部分|人士|媒体|报道|文章|声明|公告|消息|网友|网民|人们|记者|对方|大家|双方|官员$|专家$|负责人$"
    r"|发言人$|民众|文件|法律|所谓|统计|数据|研究|调查|报告|评论|结果|标题|谚语|通讯社|网站|时报|日报|电视|电台"
)
_LEAD, _TRAIL = 80, 60  # characters beside a quotation that are read
_FEWEST = 6  # characters of a quotation
_PLACES = 20  # of a name that are looked at for its role
_OFTEN = 2  # times that an article has a name: other words open a clause once


def speaker(text: str, start: int, end: int) -> tuple[str, str]:
    """(name, role) of who says ``text[start:end]``, a quotation with its marks; ("", "") in doubt."""
    if end - start < _FEWEST + 2:
        return "", ""
    lead = text[max(text.rfind("\n", 0, start) + 1, start - _LEAD) : start]
    before = _BEFORE.search(lead)
    behind = None
    if before is None and _OPENS.search(lead):
        behind = _BEHIND.match(text, end, end + _TRAIL)
    if behind is not None and text[end - 2] not in "，。！？…" and text[end : end + 1] not in "，,":
        return "", ""  # “某人”的说法
    match = before or behind
    if match is None:
        return "", ""
    subject = match["subject"].strip()
    if (ended := _ENDS.search(subject, 1)) is not None:
        if behind is not None and ended["next"]:
            return "", ""  # “…。”李海还说: what follows
        subject = subject[: ended.start()]
    return _read(subject, text, start)


def _read(subject: str, text: str, at: int) -> tuple[str, str]:
    """Name and role of a subject without what its sentence adds."""
    if not subject or _NOBODY.search(subject):
        return "", ""
    if match := _ROLE.fullmatch(subject):
        return match["name"], match["role"]
    if _OFFICE.fullmatch(subject):
        return subject, ""
    if not _NAME.fullmatch(subject) or text.count(subject) < _OFTEN:
        return "", ""
    return subject, _introduced(subject, text, at)


def _introduced(name: str, text: str, end: int) -> str:
    """The role that stands right before a name where the text first has it before ``end``."""
    at = -1
    for _ in range(_PLACES):
        at = text.find(name, at + 1, end)
        if at < 0:
            break
        part = re.split(r"[。！？；：“”\n，,（）()、的]", text[max(0, at - 24) : at])[-1]
        match = _ROLE.fullmatch(f"{part}{name}")
        if match and match["name"] == name:
            return match["role"]
    return ""
