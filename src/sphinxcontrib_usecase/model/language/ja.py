"""Japanese."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_USE_CASE = r"(?:この|本|当該?)?ユースケース"
_DOES = r"(?:する|します|となる|となります)?"
_FLOW = r"(?:(?:基本|主|正常|メイン)(?:系列|フロー|シナリオ|コース)|主成功シナリオ)の?"
_STEP = r"(?:ステップ|手順)"
_SUBJECT = rf"(?:(?:システム|{_USE_CASE})は[、,]?)?"
_BACK = (
    r"(?:番)?(?:[へに](?:戻る|戻ります|進む|進みます|移る|移ります|続く)"
    r"|(?:から|より|に戻って)(?:再開|続行|継続)(?:する|します))"
)
_STEPS = rf"(?:{_FLOW})?(?:{_STEP})?{{first}}(?:(?:から|[-~\u301c]){{last}})?"
_REPEAT = r"(?:繰り返す|繰り返します|くり返す|反復する)"

JAPANESE = Language(
    code="ja",
    # 本システム, "the present system".
    articles=("本", "この", "その", "当該", "当"),
    system_names=("システム",),
    none_words=words("なし, 無し, 特になし, 該当なし, ナシ"),
    fields={
        FieldName.GOAL: words("目的, 目標, ゴール, 説明, 概要, ユースケース説明, ユースケース概要"),
        FieldName.PRIMARY_ACTOR: words(
            "アクター, 主アクター, 主要アクター, メインアクター, プライマリアクター, 利用者"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "副アクター, サブアクター, 支援アクター, 二次アクター, セカンダリアクター, 関連アクター"
        ),
        FieldName.STAKEHOLDERS: words("利害関係者, 利害関係者と関心事, ステークホルダー"),
        FieldName.SCOPE: words("スコープ, 範囲, 対象システム, システム"),
        FieldName.LEVEL: words("レベル, ゴールレベル, 目的レベル"),
        FieldName.TRIGGER: words("トリガー, トリガ, 契機, 起動条件, 開始条件"),
        FieldName.PRECONDITIONS: words("事前条件, 前提条件"),
        FieldName.SUCCESS_GUARANTEE: words(
            "事後条件, 成功時事後条件, 成功時の事後条件, 成功条件, 成功時保証, 成功時の保証"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "最低保証, 最小保証, 最低限の保証, 失敗時保証, 失敗時事後条件, 失敗条件"
        ),
        FieldName.IN_SCOPE: words("対象範囲, 範囲内"),
        FieldName.OUT_OF_SCOPE: words("対象外, 範囲外"),
        FieldName.ACCEPTANCE_CRITERIA: words("受け入れ基準, 受入基準, 受け入れ条件, 受入条件"),
        FieldName.KPI: words("指標, 評価指標, 重要業績評価指標"),
        FieldName.SPECIALIZES: words("継承, 継承元"),
        FieldName.STATUS: words("状態, ステータス"),
        FieldName.OWNER: words("作成者, 著者, 担当者, 責任者"),
        FieldName.APPROVED_BY: words("承認者"),
        FieldName.PRIORITY: words("優先度, 優先順位"),
        FieldName.TAGS: words("タグ, キーワード"),
    },
    closing_words=words(
        "ユースケース, ステップ, 手順, 系列, フロー, シナリオ, コース, 繰り返, くり返, 反復"
    ),
    closings={
        # Only together with the word for use case: 終了する alone is a step, such as a logout.
        OutcomeKind.SUCCESS: (
            rf"{_USE_CASE}[はがを]?(?:正常に?|成功(?:で|として|裏に)?)(?:終了|完了){_DOES}",
            rf"{_USE_CASE}[はが]成功{_DOES}",
        ),
        OutcomeKind.FAILURE: (
            rf"{_USE_CASE}[はがを]?(?:失敗|異常)(?:で|として|に)?(?:終了{_DOES}|終わる|終わります)",
            rf"{_USE_CASE}[はが]失敗{_DOES}",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_USE_CASE}[はがを]?(?:終了|中止|中断){_DOES}",
            rf"{_USE_CASE}[はが]終わ(?:る|ります)",
            rf"\w{{1,20}}は[、,]?{_USE_CASE}を(?:終了|中止){_DOES}",
        ),
        OutcomeKind.NEXT: (rf"次の{_STEP}{_BACK}",),
        OutcomeKind.RETRY: (rf"同じ{_STEP}{_BACK}",),
    },
    rejoins=(
        rf"{_SUBJECT}{_FLOW}(?:{_STEP})?{{label}}{_BACK}",
        rf"{_SUBJECT}{_STEP}{{label}}{_BACK}",
    ),
    loops=(rf"{_STEPS}(?:まで)?を(?:[、,]?{{until}}まで)?{_REPEAT}",),
    # The condition comes before まで, so there is no word to come before it.
    at_words=("ステップ",),
)
