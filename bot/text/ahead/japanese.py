"""Japanese dates to come: a date, and the first predicate behind it, which must be of something to come.

    港は5月3日に再開される。   発売は来月5日の予定。   「5月3日に再開する」と発表した: not what is quoted

The verb stands last, and so does the tense of its clause:
「5月3日に発表した新型を来月発売する」 has one date ahead.
A bare day (「26日に」) is one of the month of publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.text.ahead.resolved import day_of, month_of, next_month
from bot.text.tables import either

_DIGITS = str.maketrans("０１２３４５６７８９（）", "0123456789()")
_WEEKDAYS = "月火水木金土日"
_BEHIND = either(r"""
    に から より まで [〜～] 、(?=\d{1,2}(?:月\d{1,2})?日) の(?:予定|見込み|公開|発売|開幕|開催|投票)
    も と(?=\d) 午[前後] [朝昼夜夕] 正午 未明 [上中下]旬 頃 ごろ 以降 中に 開催 発売 公開 開幕 投票
    スタート 予定 放送 [・･] (?:だ|です)?。
""")
_YEARS = "今年|本年|来年|昨年|去年|同年|翌年|前年"
_DATE = re.compile(
    rf"(?:(?P<year>20\d\d)年|(?P<which>{_YEARS}|今月|来月|先月|同月|翌月)の?)?"
    r"(?:(?P<month>1[0-2]|[1-9])月)?(?P<day>3[01]|[12]\d|[1-9])日"
    r"(?:\((?P<weekday>[月火水木金土日])[^)]{0,4}\))?"
    rf"(?={_BEHIND})"
    rf"|(?:(?P<year2>20\d\d)年|(?P<which2>{_YEARS})の?)?(?P<month2>1[0-2]|[1-9])月"
    r"(?:[上中下]旬|末|初旬|初め|頃|ごろ)?"
    r"(?=に|から|より|まで|以降|中に|の(?:予定|発売|公開|開催)|発売|公開|開催|予定|[〜～])"
    r"|(?P<tomorrow>明日|あす)(?=[にはかま、])|(?P<next>来月)(?=[にかまよ、中上下末]|\D{0,2}旬)"
)
_NOT_BEFORE = re.compile(r"[\d.,/:月約計前第年後]$|(?:毎年|例年|毎月|通常|平年|昨年|去年|一昨年|先月|同|翌)$")
"""Right before a date: it is a part of another number, or a habit, or told of before."""
_HABIT = re.compile("毎年|例年|毎月|通常|平年|昨年|去年|当初")
_IF = re.compile("(?:^|、)(?:もし|仮に)(?!く)|(?:場合は?|[けげせてねべめれ](?<!によれ)ば|たら|なら)、")
_EVENT = either("""
    開催 発売 公開 開始 放送 実施 配信 オープン スタート 開幕 開業 施行 発表 上映 発効 再開 閉店 閉館 開館
    導入 終了 販売 提供 打ち上げ 発足 開設 締結 署名 参加 出席 出場 出演 訪問 来日 会談 協議 決定 採決 公布
    設立 設置 合併 統合 移行 運行 運転 就航 廃止 廃線 撤退 退任 就任 辞任 引退 移転 完成 着工 完了 投入 展開
    登場 出荷 展示 募集 受付 申請 提出 公表 審議 判決 開廷 召集 閉会 開会 解散 投開票 投票 値上げ 値下げ
    引き上げ 引き下げ 改定 搬入 帰国 出発 到着 上場 買収 売却 支給 贈呈 表彰 予約 先行販売 ライブ 生放送
    休業 閉鎖 停止 休止 運休 更新
""")
_VERB = either(rf"""
    {_EVENT}を?(?:する|される|できる|行う|行われる|始める|開始する|開始される|予定) {_EVENT}(?:と|に)なる
    始まる 始める 行う 行われる 行なう 行なわれる 開く 開かれる 迎える 訪れる 訪ねる 始動する 締め切る
    受け付ける 決まる 決める 出る 立つ 戻る 向かう 終わる 終える 閉じる 開ける 明らかになる 明らかにする
    引き上げる 引き下げる 打ち上げる 打ち上げられる 立ち上げる 見られる 楽しめる 切り替わる 上がる 下がる
""")
_COMES = re.compile(
    rf"(?:予定(?!だった|でし|し[てた]い?た|通り|どおり|より|時|価格|表|外|と(?:は|なっていた))|見込み(?!だった|違い)|見通し(?!だった)|方針(?!だった|を示して)"
    rf"|運びと?|ことにな(?:った|る)|(?<!であ)(?<!てい)るこ(?:とが(?:決ま|決定|明らか|分か|わか)|とを(?:決|発表|明らか|お知らせ|公表))"
    rf"|{_VERB}(?=[。、]|と(?:発表|明らか|し[てた]|い[うわ]|のこと|述|話|語|伝|報|説|、|決)|ことを|ことが|ことに|ほか|が、|ため|だけ|との|など|$))"
)
_SOON = re.compile(rf"[^。、]{{0,30}}{_EVENT}。")
"""A noun for the verb: 「5日に発売。」"""
_IS = re.compile(r"(?:は、?|が、?)$")
"""What a date at the end of a sentence is of: 「発売は3月5日。」"""
_ENDS = re.compile(
    r"(?:(?:から|より|まで)?(?:の)?(?:予定|見込み|見通し)?(?:だ|です|となる|になる|を予定(?:している)?)?。)"
)
_PAST = re.compile(
    rf"(?:た|ていた|ている)(?=[。、が]|と(?:発表|し|い|述|話)|[{chr(0x4E00)}-{chr(0x9FFF)}ァ-ヴ「『A-Z]|こと|ため|もの|ところ|の[はがでに])"
    r"|だった|でした|のち、|した上|(?:発表|公表|報道|報告)(?:し|され)、|(?:伝え|報じ)られ、|明らかに(?:し|され)、"
)
_NEVER = re.compile(
    r"中止|延期|先延ばし|取りやめ|取り止め|見送|断念|ない(?:。|と|こ|方|見)|せず|ずに|未定|可能性|恐れ|かもしれ|とみられ|と見られ|予想|予測|憶測|うわさ|噂|はず(?:だ|の)|だったが"
    r"|予定だった|予定でし|予定(?:と?され|し)ていた|ことになっていた|だろう|でしょう"
)
"""What will not be, or only may be."""
_MONTH = re.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?!期)")
_JOINED = re.compile(r"\d{1,2}日?(?:\([^)]*\))?(?:から|および|及び|[・･、と〜～-])$")
_QUOTED = re.compile("「[^「」]*」|『[^『』]*』")
_REACH = 80  # characters behind a date in which its predicate stands
_MOST = 8  # dates of a sentence


def find(sentence: str, published: date) -> list[tuple[int, int, str]]:
    """The dates to come that ``sentence`` announces, as (start, end, date) with its own offsets."""
    if "日" not in sentence and "月" not in sentence and "あす" not in sentence:
        return []
    plain = _QUOTED.sub(_masked, sentence.translate(_DIGITS))
    found: list[tuple[int, int, str]] = []
    for count, match in enumerate(_DATE.finditer(plain)):
        if count == _MOST:
            break
        before, after = plain[: match.start()], plain[match.end() :]
        if _NOT_BEFORE.search(before) or not _comes(before, after):
            continue
        when = _resolved(match, published, _month_before(before))
        if when is not None and all(when != other for _, _, other in found):
            found.append((match.start(), match.end(), when))
    return found


def _masked(match: re.Match[str]) -> str:
    """A quotation or title without its words, as long as it was."""
    return "〇" * len(match[0])


def _comes(before: str, after: str) -> bool:
    """Whether the first predicate behind a date is of something to come."""
    if _HABIT.search(before) or _IF.search(before) or _NEVER.search(after):
        return False
    if _ENDS.match(after):
        return _IS.search(before) is not None
    first = _COMES.search(after, 0, _REACH) or _SOON.match(after)
    if first is None:
        return False
    past = _PAST.search(after, 0, _REACH)
    return past is None or first.start() < past.start()


def _month_before(before: str) -> int:
    """The month of a bare day, as before it (8月25日・26日); 0 where none is named, -1 in doubt."""
    named = list(_MONTH.finditer(before))
    if not named:
        return 0
    return int(named[-1]["month"]) if _JOINED.match(before, named[-1].end()) else -1


def _resolved(match: re.Match[str], published: date, before: int) -> str | None:
    """The day or month that is meant, None when it is not to come; ``before`` see ``_month_before``."""
    if match["tomorrow"]:
        return (published + timedelta(days=1)).isoformat()
    following = next_month(published)
    if match["next"]:
        return f"{following[0]:04}-{following[1]:02}"
    which = match["which"] or match["which2"] or ""
    if which in ("昨年", "去年", "同年", "翌年", "前年", "先月", "同月", "翌月"):
        return None
    year = int(match["year"] or match["year2"] or 0)
    if which in ("今年", "本年", "来年"):
        year = published.year + (which == "来年")
    if match["month2"]:
        return month_of(int(match["month2"]), year, published)
    month = int(match["month"] or 0)
    if which in ("今月", "来月"):
        if month:
            return None
        year, month = following if which == "来月" else (published.year, published.month)
    weekday = _WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
    if not month:  # a bare day is one of this month
        if which or match["year"] or before < 0:
            return None
        year, month = (0, before) if before else (published.year, published.month)
    return day_of(int(match["day"]), month, year, weekday, published)
