"""Chinese, in simplified and traditional characters."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_USE_CASE = r"(?:本|该|該|此|整个|整個)?用例"
_ENDS = r"(?:结束|結束|终止|終止|中止)"
_FLOW = r"(?:(?:正常|主|主要|基本)(?:流程|事件流|路径|路徑)|主?成功(?:场景|場景))的?"
_GO = (
    r"(?:系统|系統)?"
    r"(?:返回|回到|跳转|跳轉|跳|转|轉|继续|繼續|继续执行|繼續執行|进入|進入)(?:到|至)?"
)
_STEP = r"步[骤驟]"
_STEPS = rf"(?:第|{_STEP})?{{first}}(?:步[骤驟]?)?(?:[-~到至]第?{{last}}(?:步[骤驟]?)?)?"
_UNTIL = r"(?:,?直[到至]{until})?"

CHINESE = Language(
    code="zh",
    # 该系统, "the said system".
    articles=("该", "該", "本"),
    system_names=("系统", "系統"),
    none_words=words("无, 無, 没有, 沒有, 暂无, 不适用"),
    fields={
        FieldName.GOAL: words(
            "目标, 目標, 目的, 描述, 简要描述, 简述, 概述, 用例描述, 说明, 說明, 简要说明, 用例说明"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "参与者, 參與者, 主要参与者, 主要參與者, 主参与者, 执行者, 主执行者, 主要执行者, 用户"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "次要参与者, 次要參與者, 辅助参与者, 支持参与者, 其他参与者, 次要执行者"
        ),
        FieldName.STAKEHOLDERS: words(
            "涉众, 涉众及其关注点, 涉众利益, 干系人, 干系人及其利益, 利益相关者, 利害關係人, 相关方"
        ),
        FieldName.SCOPE: words("范围, 範圍, 系统, 系統, 系统范围"),
        FieldName.LEVEL: words("级别, 級別, 层次, 层级, 目标级别, 用例级别"),
        FieldName.TRIGGER: words("触发条件, 觸發條件, 触发事件, 觸發事件, 触发器, 触发"),
        FieldName.PRECONDITIONS: words("前置条件, 前置條件, 前提条件, 先决条件"),
        FieldName.SUCCESS_GUARANTEE: words(
            "后置条件, 後置條件, 成功保证, 成功后置条件, 成功条件, 成功結束條件"
        ),
        FieldName.MINIMAL_GUARANTEE: words("最小保证, 最低保证, 失败保证, 失败后置条件, 失败条件"),
        FieldName.IN_SCOPE: words("范围内, 範圍內"),
        FieldName.OUT_OF_SCOPE: words("范围外, 範圍外, 不在范围内"),
        FieldName.ACCEPTANCE_CRITERIA: words("验收标准, 驗收標準, 验收条件, 接受标准"),
        FieldName.KPI: words("指标, 指標, 关键指标, 关键绩效指标"),
        FieldName.SPECIALIZES: words("继承, 继承自, 繼承自"),
        FieldName.STATUS: words("状态, 狀態"),
        FieldName.OWNER: words("创建者, 創建者, 作者, 编写者, 负责人, 負責人"),
        FieldName.APPROVED_BY: words("批准人, 批准者, 审批人, 審批人"),
        FieldName.PRIORITY: words("优先级, 優先級, 优先权, 优先度"),
        FieldName.TAGS: words("标签, 標籤, 关键词, 关键字"),
    },
    closing_words=words(
        "用例, 步, 流程, 事件流, 路径, 路徑, 场景, 場景, 退出, 任务, 任務, 返回, 回到, 复, 複"
    ),
    closings={
        OutcomeKind.SUCCESS: (
            rf"{_USE_CASE}(?:成功{_ENDS}|正常{_ENDS}|成功|成功完成|以成功{_ENDS})",
        ),
        OutcomeKind.FAILURE: (
            rf"{_USE_CASE}(?:失败|失敗|异常|異常|以失败|以失敗)(?:{_ENDS}|告终|告終)?",
        ),
        OutcomeKind.ABANDONED: (
            # The bare words count as a whole sentence only, as they were counted.
            r"(?:系统|系統)?退出",
            rf"(?:任务|任務|流程|场景|場景|{_USE_CASE}){_ENDS}",
            rf"{_ENDS}{_USE_CASE}",
            rf"(?:退出|取消){_USE_CASE}",
        ),
        OutcomeKind.NEXT: (rf"{_GO}下一(?:个|個)?步[骤驟]?",),
    },
    rejoins=(
        rf"{_GO}{_FLOW}(?:第|{_STEP})?{{label}}(?:步[骤驟]?)?",
        rf"{_GO}(?:第{{label}}(?:步[骤驟]?|个步骤|個步驟))",
        rf"{_GO}{_STEP} {{step}}",
        rf"{_GO}{{label}}步",
        r"(?:返回|回到){label}",
    ),
    loops=(rf"(?:系统|系統)?[重反][复複](?:执行|執行)?(?:{_FLOW})?{_STEPS}{_UNTIL}",),
    until_words=("直到", "直至"),
    at_words=("在", "于"),
    when_words=("当", "當", "如果", "若"),
)
