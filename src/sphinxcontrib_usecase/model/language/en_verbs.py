"""English verbs of use cases, as infinitives."""

from __future__ import annotations

import re

from sphinxcontrib_usecase.model.language._wording import listed

#: Verbs whose forms are hardly ever nouns.
BASES = listed(
    "abort accept accompany acknowledge acquire activate adapt add adjust admit advise affirm "
    "agree allocate allow announce append apply appoint approve archive arrange ask assemble "
    "assess assign attach authenticate authorise authorize become begin belong bring build "
    "calculate cancel capture choose classify collect combine commit compare compensate "
    "complain complete compute confirm connect consume convert create deactivate debit decide "
    "decline deduct define delete deliver deny deploy describe destroy detach detect "
    "determine dial discard disconnect dismiss dispense distribute eat eject enable encrypt "
    "enjoy enrich enrol enroll ensure enter erase escalate establish evaluate examine exclude "
    "execute expire explain extend fetch foam follow forward gather generate get give go "
    "greet happen heat hide identify ignite ignore inform insert inspect interview keep learn "
    "leave lend let listen lower mention modify move multiply negotiate notify obtain occur "
    "overwrite pay perform pour prepare press prevent proceed produce propose protect provide "
    "publish put read recalculate receive recognise recognize reconcile redirect refill "
    "refuse register reject remember remind remove rename renew repeat replace reserve resign "
    "resolve respond restore retrieve reveal revoke rinse say scan see seize select sell send "
    "serve settle solve speak specify stay submit subscribe subtract suggest swallow "
    "synchronise synchronize take teach tell terminate translate transmit unload unlock "
    "unpack validate verify want warn weigh withdraw write amend analyse analyze annotate "
    "assure avoid await befriend browse certify clarify collaborate compile compose compress "
    "configure consider construct consult contain continue contribute debug decode decrypt "
    "defer delegate demonstrate depart derive designate diagnose differentiate dig "
    "disassemble disburse disclose disinfect dispose disqualify donate educate embed emit "
    "employ encode endorse enforce engage enlist enqueue enumerate equip evacuate expand "
    "expect expel expose express fasten finalise finalize forbid fulfil fulfill furnish hire "
    "illustrate impose include incorporate indicate inherit initialise initialize initiate "
    "inject insure integrate intercept interpret interrogate interrupt introduce invalidate "
    "invest investigate invoke irrigate isolate justify locate loosen migrate monitor "
    "navigate nominate normalise normalize observe omit organise organize outline overrule "
    "override oversee participate persist persuade populate postpone prescribe preserve "
    "prioritise prioritize procure prohibit prove pursue qualify quantify reactivate "
    "rearrange reassign recommend reconnect reconsider recover rectify recycle redeem refer "
    "refuel refund reimburse reinstall reinstate reissue relocate remit render reopen repay "
    "replenish represent reprint reschedule resend restock restrict resubmit resume retain "
    "retire reuse revalidate revert revise rotate satisfy simulate stipulate substitute "
    "summarise summarize summon supervise surrender suspend synthesise testify thank tighten "
    "transform triage unblock uninstall unlink unplug unsubscribe vaccinate vacate waive wipe "
    "withhold"
)
#: Verbs whose forms are nouns as well, so that an object must follow.
NOUN_BASES = listed(
    "alert award clear exchange flag forecast guarantee harvest highlight host launch mount "
    "poll prompt raise recall recruit relay roll swap vote witness access address adopt "
    "answer appeal back bet bill block book box buy call cause challenge change charge check "
    "claim clean click close comment contact control copy correct cost count credit cut date "
    "deal decrease delay demand deposit design dispatch display dispute divide document "
    "download draw drive drop dry dump duplicate edit end estimate export extract fail file "
    "fill filter find finish fix fold form format grade grant grind group guard handle guide "
    "hand head help hit hold honor import increase inquire install insult invite invoice "
    "issue join judge label land lead level lift like link list load lock log look mail map "
    "mark match measure merge need note notice number object offer offset open order own pack "
    "page park part pass pause pick place plan play plug point post power present print "
    "process project promise pull purchase push query question queue rate reach record "
    "release repair reply report request rescue rest result retry return review reward ride "
    "ring rise route rule run sample save scale schedule score screen scroll seal search seat "
    "set share ship show shuffle sign signal silence sort sound spin stage stamp start state "
    "stick stop store supply support surprise swipe switch tag tap target tax test throw tick "
    "time title top touch trace track trade train transfer transport travel treat trigger try "
    "turn type update upgrade upload use view visit wait walk wash watch wear weight win work "
    "wrap"
)
#: Participles that do not end in -ed.
IRREGULAR_PARTICIPLES = listed(
    "sent taken paid made given put shown told kept held written chosen found built brought "
    "sold set drawn caught taught bought thought lent spent split cut hit sealed read shut "
    "thrown driven stolen withdrawn overwritten rewritten reset sought fed led met run begun "
    "laid hung struck sworn torn worn won wound ground bound forgiven frozen hidden proven "
    "rebuilt repaid resent sewn shaken shot spoken swept swapped undone understood upheld"
)


def third_person(base: str) -> str:
    """Give the form that follows "the customer": ``carry`` as ``carries``."""
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ies"
    return f"{base}es" if re.search(r"(?:s|x|z|ch|sh|o)$", base) else f"{base}s"
