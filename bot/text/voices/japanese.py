"""Who says what in Japanese: the subject of the verb of speech behind a quotation.

    「…」 | と and a verb of speech behind it | the one subject before it, or right behind | a name

    港務局の李田海斗局長は会見で「…」と述べた。   「…」と李田局長は話す。   「…」と語った李田局長。

Japanese has no spaces and no capitals. A speaker is a run of characters that ends in a title or 氏 and さん
and stays as it is written ("李田海斗局長"), a name that the article has beside one of these elsewhere, or an
office ("港務局"). The unnamed ("関係者"), suspects, and what is only said to have been said are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.text.tables import either

_KANJI = "\u4e00-\u9fff々〆ヶ"
_RUN = rf"[{_KANJI}ァ-ヴー・＝A-Za-zＡ-Ｚａ-ｚ&-]"
_TITLE = either("""
    社長 会長 頭取 専務 常務 取締役 役員 CEO COO CFO CTO ＣＥＯ ＣＯＯ ＣＦＯ 責任者 代表 理事 理事長 支配人
    店長 監督 コーチ 選手 投手 捕手 [内外]野手 騎手 調教師 棋士 [一二三四五六七八九]段 名人 親方 横綱 大関
    [衆参]議?院議員 議員 大臣 首相 総理 総裁 党首 書記長 書記局長 幹事長
    (?:外|財務|防衛|環境|文科|厚労|農|総務|国交|法|経産|経済再生|少子化)相 長官 次官 知事 市長 町長 村長
    区長 大統領 報道官 広報官 大使 公使 総領事 議長 委員長 事務局長 局長 部長 課長 次長 室長 所長 院長 学長
    総長 校長 教頭 園長 館長 署長 隊長 司令官 機長 教授 助教 講師 研究員 博士 医師 弁護士 検事 裁判長 裁判官
    判事 編集長 アナ アナウンサー キャスター プロデューサー ディレクター アナリスト エコノミスト
    ストラテジスト マネージャー マネジャー 会頭 神父 司教 住職 宮司 教皇 法王
""")
_CALLED = rf"(?:氏|さん|{_TITLE})"
_PARTY = "(?:自民|民主|公明|共産|社民|民進|立憲民主|国民民主|国民新|維新の)党"
_TITLED = re.compile(rf"(?P<name>{_RUN}{{2,20}}?)(?P<called>[元前新副]?(?:{_PARTY})?{_CALLED})")
_OFFICE = re.compile(rf"{_RUN}{{2,16}}(?:社|省|庁|局|協会|連盟|機構|委員会|銀行|大学|学会|組合|球団|電力)")
_NO_OFFICE = re.compile(
    r"(?:新聞|通信|放送|出版|テレビ|会|本|支|各|両|子会)[社局]$|^(?:同|当|弊|自|他|旧|各|両)"
)
_NOBODY = re.compile(
    r"^(?:同|父|母|祖父|祖母|妻|夫|[長次三]男|[長次]女|兄|姉|弟|妹(?!尾)|息子|娘|遺族)"
    r"|警察(?:本部|当局|署)|関係|容疑者|被告|受刑者|某|男性|女性|住民|市民|記者|担当者|幹部|専門家|広報担当"
    r"|匿名|両|複数|各[社国]|前出"
)
_NO_NAME = re.compile(
    r"[誌紙党社校学院所都道府県市町村区省庁局会盟署部課室団署]$|(?:新聞|テレビ|銀行|センター|球団|チーム|クラブ|グループ)$"
    r"|^(?:日本|日本人|外国人|中国|韓国|米国|ロシア|若手|担当|主治|番組|野党|与党|一部|現地|地元|相手|現役|副|元|前)$"
)
"""What stands before a title and is no name: a party's member, a foreign player."""
_SURNAME = re.compile(rf"(?![幹本支学一内外全各農漁])[{_KANJI}][村部町]")
"""Nakamura, Abe, Omachi: surnames that end as what is none."""
_NO_PERSON = re.compile(
    r"(?:社|ジャパン|グループ|ホールディングス|サービス|エージェンシー|エンタテインメント|シリーズ|チーム|クラブ)$"
)
_SPOKE = either("""
    述べ 話し 語っ 語り コメントし 説明し 強調し 指摘し 訴え 明かし 主張し 振り返っ 振り返り 批判し 答え
    回答し 書い 投稿し 意気込ん 表明し 明言し 発言し 非難し 反論し 謝罪し 呼びかけ 呼び掛け 力説し 断言し
    宣言し 解説し 分析し 評価し 称賛し 絶賛し 続け 付け加え 打ち明け 締めくくっ
""")
_SPEAKS = either("""
    述べる 話す 語る 説明する 強調する 指摘する 訴える 明かす 主張する 振り返る 批判する 答える 呼びかける
    呼び掛ける 続ける 解説する
""")
_NOUN = either("コメント 説明 強調 指摘 主張 批判 反論 回答 解説")
_TO_WHOM = (
    r"(?!(?:の|し|する|さ|み|な|聞|問|尋|供述|伝え|報|い[うわっ]))"
    r"(?:(?!され|られ|こと)[^。、「」『』\nはがも]){0,16}?"
)
_SAID = re.compile(
    rf"(?:など)?と(?:、)?{_TO_WHOM}"
    rf"(?:{_SPOKE}(?:た|ている|ていた|ており|て)?|{_SPEAKS}|{_NOUN})(?=[。、\n]|$|が、|ほか|[上う]え?で、)"
)
_WHO_SAID = re.compile(
    rf"(?:など)?と(?:、)?{_TO_WHOM}(?:{_SPOKE}た|{_SPEAKS})(?P<who>{_RUN}{{2,24}}(?:さん)?)(?=[はも、。]|だ|が|に)"
)
_SAID_WHO = re.compile(
    rf"(?:など)?と、?(?P<who>{_RUN}{{2,24}}(?:さん)?)[はが]{_TO_WHOM}"
    rf"(?:{_SPOKE}(?:た|ている|ていた|て)?|{_SPEAKS}|{_NOUN})(?=[。、\n]|$|が、)"
)
_SUBJECT = re.compile(rf"(?P<who>{_RUN}{{2,24}}(?:さん)?)(?:（[^（）]{{1,20}}）)?(?P<mark>[はがも])、?")
_CASES = re.compile(
    r"(?:について|に対して|に関して|に[関対]し|として|とともに|[にでとへ]|から|まで|より|今後|今回|[後時際日月年])[はも]|ながら|ものの|もちろん"
    r"|もう|とても|もあ[りっ]"
)
"""Where these letters mark no subject."""
_GIVEN_BY = re.compile(r"(?:から|より|によると|によれば)、?$")
"""Right before a quotation: it is somebody else's."""
_OTHERS = re.compile(rf"[るたうくすむ](?=[{_KANJI}ァ-ヴ])|(?:と|たら|れば|ため|ので|ところ)(?:、|$)")
"""Behind が: its verb, and what that tells of: 「李田氏が所属する団体を通じ」「李田氏が続けると、」."""
_ASKS = re.compile(r"(?:尋ね|質問|聞|訊|問|振|呼びかけ)[^、]{0,6}(?:と|ところ)、")
"""What another answers."""
_BESIDE = re.compile(rf"{_CALLED}(?:（[^（）]{{1,20}}）)?[とや・]$|[）)」』〇]$")
"""Before a name: one beside it, or a bracket of which it is the rest."""
_ENDS_WORD = re.compile(r"[ぁ-ん](?<![のたるでにはがをともてへやすしくうりだい])$")
"""Before a run of characters: it has begun with letters of its own, as 「あべ静子」."""
_OF = re.compile(rf"(?<!{_RUN})(?<![ぁ-ん\d])(?P<of>{_RUN}{{2,24}})の$")
_NO_OF = re.compile(r"^(?:同|今|前|当|本|昨|両)|[後前中時日夜際戦年月目点]$|^(?:一方|他方|当時|[一-九]人)$")
_AFTER = re.compile(r".*(?<![越肥丹豊筑備])後(?!藤|閑)")
"""What a run of characters has taken in before a name: 「大会終了後志位委員長は」."""
_BESIDE_NAME = re.compile(rf"(?P<of>{_RUN}{{2,16}})・(?P<name>[{_KANJI}]{{3,6}})")
_BEFORE_OFFICE = re.compile(
    rf"(?P<name>[{_KANJI}]{{2,5}})・(?P<role>[元前]?{_RUN}{{2,16}}[党社校学院所会省庁局団]{_CALLED})"
)
_FOREIGN = re.compile(rf"[{_KANJI}]{{0,6}}[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)+")
_QUOTED = re.compile("「[^「」]*」")
_MARKS = re.compile("[「」\n]")
_LEAD = 200  # characters before a quotation in which its subject stands
_TRAIL = 60
_BETWEEN = 60  # characters between the subject and the quotation
_FEWEST = 10  # characters of a quotation
_MOST = 400  # quotations of one article
_LONGEST = 1_500  # characters of one
_FULL = 4  # characters from which a name in kanji is a full one
_MENTIONS = 200  # of a name
_REST = re.compile(
    rf"(?!{_CALLED})(?:[{_KANJI}]{{1,5}}?(?<![両前元現新副])|[ァ-ヴー・]{{2,9}}?)"
    rf"(?={_CALLED}|（\d\d|（[ぁ-んァ-ヴ・]{{1,20}}）)"
)
"""Behind a surname: a given name, and what is said of people only."""


def find(text: str) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, speaker, role) of the quotations of ``text`` whose speaker is certain."""
    for start, end in _quotations(text):
        if end - start >= _FEWEST + 2:
            speaker, role = _speaker(text, start, end)
            if speaker:
                yield start, end, speaker, role


def _quotations(text: str) -> list[tuple[int, int]]:
    """The outermost 「…」 of each paragraph."""
    found: list[tuple[int, int]] = []
    opened, depth = 0, 0
    for match in _MARKS.finditer(text):
        if match[0] == "\n":
            depth = 0
        elif match[0] == "「":
            opened = opened if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth and match.end() - opened <= _LONGEST:
                found.append((opened, match.end()))
                if len(found) >= _MOST:
                    break
    return found


def _speaker(text: str, start: int, end: int) -> tuple[str, str]:
    """Who says ``text[start:end]``, and of what; ("", "") in doubt."""
    trail = text[end : end + _TRAIL]
    lead = _sentence(text, start)
    if match := _SAID_WHO.match(trail) or _WHO_SAID.match(trail):
        return _named(match["who"], text, "") if not _subject(lead, text)[0] else ("", "")
    if _SAID.match(trail) and not _GIVEN_BY.search(lead):
        return _subject(lead, text)
    return "", ""


def _sentence(text: str, start: int) -> str:
    """The sentence before a quotation, other quotations in it taken for one character."""
    at = max(text.rfind("\n", 0, start) + 1, start - _LEAD)
    lead = _QUOTED.sub("〇", text[at:start])
    lead = _QUOTED.sub("〇", lead)
    return re.split("[。！？]", lead)[-1]


def _subject(lead: str, text: str) -> tuple[str, str]:
    """The nearest subject of a sentence, when nothing but adverbs and its own words stand behind it."""
    for match in reversed(list(_SUBJECT.finditer(lead))):
        if _CASES.search(lead, match.end("who") - 1, match.end()):
            continue
        if (match["mark"] == "が" and _OTHERS.search(lead, match.end())) or _ASKS.search(lead, match.end()):
            return "", ""
        if _BESIDE.search(lead, 0, match.start()):
            return "", ""
        rest = _CASES.sub("", lead[match.end() :])
        if len(rest) > _BETWEEN or re.search("[はがも]", rest):
            return "", ""
        if _ENDS_WORD.search(lead, 0, match.start()):
            return "", ""
        return _named(match["who"], text, lead[: match.start()])
    return "", ""


def _named(who: str, text: str, before: str) -> tuple[str, str]:
    """The speaker that a run of characters is, and of what; ("", "") when it names nobody."""
    who = _AFTER.sub("", who).removeprefix("一方")
    who = who.partition("・同")[0]
    if _NOBODY.search(who) or len(who) < 2 or who[0] in "・-&":
        return "", ""
    of = _OF.search(before)
    role = of["of"] if of and not _NO_OF.search(of["of"]) and not _NOBODY.search(of["of"]) else ""
    titled = _TITLED.fullmatch(who)
    if titled is None:
        if _OFFICE.fullmatch(who):
            return ("", "") if _NO_OFFICE.search(who) else (who, "")
        if _FOREIGN.fullmatch(who) and not _NO_PERSON.search(who):
            return who, role
        full = _full(who, text)
        return full, role if full else ""
    name, called = titled["name"], titled["called"]
    if _NO_NAME.search(name) and not _SURNAME.fullmatch(name):
        office = _BEFORE_OFFICE.fullmatch(who)  # 森野陸・霧浜大学教授
        return (
            (office["name"], office["role"]) if office and not _NO_NAME.search(office["name"]) else ("", "")
        )
    if called in ("氏", "さん"):
        if beside := _BESIDE_NAME.fullmatch(name):  # コーチ・森野陸さん
            name = beside["name"]
            who, role = name + called, beside["of"]
        if full := _full(name, text):
            return full, role
        if len(name) < _FULL and not role:
            return "", ""
    return who, role


def _full(name: str, text: str) -> str:
    """A name as the article has it once in full, with its title; "" where it is none or two people's."""
    found: set[str] = set()
    at = text.find(name)
    for _ in range(_MENTIONS):
        if at < 0:
            break
        if rest := _REST.match(text, at + len(name)):
            found.add(name + rest[0])
        at = text.find(name, at + 1)
    return found.pop() if len(found) == 1 else ""
