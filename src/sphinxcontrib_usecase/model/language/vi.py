"""Vietnamese."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_USE_CASE = r"(?:ca sử dụng|use-? case)"
_FLOW = rf"(?:{_USE_CASE}|kịch bản|luồng sự kiện|luồng chính)"
_GOES_ON = r"(?:tiếp tục|quay lại|quay về|trở lại|trở về|chuyển đến|chuyển sang)"
_AT = r"(?:(?:ở|từ|tại|với|đến|sang|thực hiện) )?"
_OF_MAIN = r"(?: (?:của|trong|ở) luồng (?:chính|cơ bản|sự kiện chính))?"
_SUBJECT = rf"(?:{_FLOW}|hệ thống)"
_STEPS = r"(?:các )?bước {first}(?: (?:-|đến|và) {last})?"
_UNTIL = r"(?:,? cho (?:đến|tới) khi {until})?"

VIETNAMESE = Language(
    code="vi",
    system_names=("hệ thống",),
    none_words=words("không, không có, không áp dụng"),
    fields={
        FieldName.GOAL: words(
            "mục tiêu, mục đích, mô tả, mô tả ngắn, mô tả tóm tắt, mô tả vắn tắt, tóm tắt"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "tác nhân, tác nhân chính, actor chính, người dùng, các tác nhân"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "tác nhân phụ, tác nhân hỗ trợ, tác nhân khác, tác nhân thứ cấp, actor phụ"
        ),
        FieldName.STAKEHOLDERS: words("bên liên quan, các bên liên quan"),
        FieldName.SCOPE: words("phạm vi, hệ thống"),
        FieldName.LEVEL: words("mức, cấp độ"),
        FieldName.TRIGGER: words("kích hoạt, sự kiện kích hoạt, điều kiện kích hoạt"),
        FieldName.PRECONDITIONS: words("tiền điều kiện, điều kiện trước, điều kiện tiên quyết"),
        FieldName.SUCCESS_GUARANTEE: words("hậu điều kiện, điều kiện sau, đảm bảo thành công"),
        FieldName.MINIMAL_GUARANTEE: words("đảm bảo tối thiểu"),
        FieldName.IN_SCOPE: words("trong phạm vi"),
        FieldName.OUT_OF_SCOPE: words("ngoài phạm vi"),
        FieldName.ACCEPTANCE_CRITERIA: words("tiêu chí chấp nhận, tiêu chí nghiệm thu"),
        FieldName.KPI: words("chỉ số, chỉ số đo lường"),
        FieldName.EXTENDS: words("mở rộng từ"),
        FieldName.SPECIALIZES: words("kế thừa, kế thừa từ"),
        FieldName.STATUS: words("trạng thái"),
        FieldName.OWNER: words("tác giả, người tạo, người viết"),
        FieldName.APPROVED_BY: words("người duyệt, người phê duyệt"),
        FieldName.PRIORITY: words("độ ưu tiên, mức ưu tiên, mức độ ưu tiên"),
        FieldName.TAGS: words("thẻ, từ khóa"),
    },
    closing_words=words("dụng, usecase, bản, luồng, bước"),
    closings={
        OutcomeKind.SUCCESS: (rf"{_FLOW} (?:kết thúc )?thành công",),
        OutcomeKind.FAILURE: (rf"{_FLOW} (?:kết thúc (?:với )?)?(?:thất bại|không thành công)",),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} (?:kết thúc|dừng lại|bị hủy|bị huỷ)",
            rf"kết thúc {_FLOW}",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}? {_GOES_ON} {_AT}bước (?:tiếp theo|kế tiếp)",),
    },
    rejoins=(rf"{_SUBJECT}? {_GOES_ON} {_AT}bước {{step}}{_OF_MAIN}",),
    loops=(rf"{_SUBJECT}? lặp lại {_STEPS}{_UNTIL}",),
    until_words=("cho đến khi", "cho tới khi"),
    at_words=("tại bước", "tại"),
    when_words=("khi", "nếu"),
)
