import { entry, SURVEYED, TRACKED } from "./entry";

export const TRUST = {
  TRUST: entry(
    ["Trust in the organizer", "对组展商的信任感"],
    ["Whether the exhibitor relies on the organizer: on its good will, its word and its ability. Always shown with its three parts.", "参展商是否信赖组展商：善意、诚信与能力。始终与三个分项一同显示。"],
    ["Mean of goodwill, integrity and capability. Trust in the contact person is shown apart.", "善意、诚信、能力三项的均值。对联系人的信任另行显示。"],
    ["Its error is the mean of the three errors, as if they all pointed one way, unless their covariance has been estimated: rather too wide than too narrow.", "误差取三项误差的均值，等于假定它们同向，除非已估计协方差：宁宽勿窄。"],
    "course deck 000; Doney & Cannon 1997 [V]; Morgan & Hunt 1994 (trust and commitment mediate) [V]; equal weights [A]",
  ),
  TOG: entry(
    ["Goodwill", "善意"],
    ["Whether the organizer is believed to mean well with this exhibitor, beyond the stand fee.", "参展商是否相信组展商在展位费之外真心为其着想。"],
    ["Four agreement questions (one in the short form); special requests granted or declined; favours and information given in a quarter.", "四道同意度题（短问卷一题）；特殊要求的满足与婉拒；每季度给予的帮助与信息。"],
    TRACKED,
    "course deck 000; Doney & Cannon 1997 (five processes) [V]; channels and noise [A]",
  ),
  TOI: entry(
    ["Integrity", "诚信"],
    ["Whether the organizer does what it said and says what is true.", "组展商是否说到做到、说的是实话。"],
    ["Four agreement questions (two in the short form); promises kept, late or broken; complaint outcomes that the exhibitor confirmed. A broken promise weighs more than a kept one, because kept is normal.", "四道同意度题（短问卷两题）；承诺按时、延迟或未兑现；经参展商确认的投诉结果。失信比守信影响更大，因为守信本属正常。"],
    TRACKED,
    "course decks 000 and 002; Doney & Cannon 1997 [V]; channels and noise [A]",
  ),
  TOC: entry(
    ["Capability", "能力"],
    ["Whether the organizer is believed able to run a show that works for this exhibitor.", "参展商是否相信组展商有能力办好适合自己的展会。"],
    ["Three agreement questions (two in the short form); first answers against their target time; problems solved at first contact, later or never.", "三道同意度题（短问卷两题）；首次答复是否达到时限；问题首次接触、稍后或始终未解决。"],
    TRACKED,
    "course deck 000; Doney & Cannon 1997 [V]; channels and noise [A]",
  ),
  TST: entry(
    ["Trust in the contact person", "对联系人的信任感"],
    ["Whether the exhibitor relies on the person it deals with. Trust may pass from the person to the organizer and back, and may leave with the person.", "参展商是否信赖与其打交道的人。信任会在个人与组织之间转移，也可能随人离开。"],
    ["Four agreement questions (one in the short form). Seen by managers as this exhibitor's tie, never by the person rated, never summed per person under seven.", "四道同意度题（短问卷一题）。仅管理者可见，作为该参展商的联系；被评者不可见，少于 7 份不按人汇总。"],
    TRACKED,
    "course deck 000; Doney & Cannon 1997 [V]; Palmatier et al. 2006 (stronger for ties to an individual) [V]",
  ),
  IMG: entry(
    ["Image", "企业形象"],
    ["The organizer's name in the industry, its size and stability, its even hand among rivals.", "组展商的业内口碑、规模与稳定、对相互竞争者是否一视同仁。"],
    ["Three agreement questions before the show.", "展前三道同意度题。"],
    SURVEYED,
    "course decks 000 (reputation, size, neutrality) and 003 (image as a filter)",
  ),
  trustProcesses: entry(
    ["Five ways in which trust is formed", "信任感形成的五种过程"],
    ["Calculation (what would it lose by cheating), prediction (has it kept its word), capability (can it do it), intention (does it mean well), transfer (who vouches for it).", "计算（失信会失去什么）、预计（是否一贯守信）、能力判断（能否做到）、意图分析（是否善意）、转移（谁为其担保）。"],
    ["Every piece of evidence carries the processes it speaks of; processes that nothing speaks of are named.", "每条证据都标注所属过程；没有证据的过程会列出。"],
    ["A tag, not a score: silence of a process is no bad sign.", "仅为标签，不是评分：没有证据并不代表不好。"],
    "course deck 000; Doney & Cannon 1997 (five processes) [V]; which channel speaks of which process [A]",
  ),
  borrowedCredit: entry(
    ["Borrowed credit", "透支的信誉"],
    ["Trust is high although recorded service is poor: a trusted firm is judged better than its service. A warning, not health.", "服务记录不佳而信任仍高：受信赖的企业会被评价得好于其服务。这是预警，不是健康。"],
    ["Trust probably above 60 (probability .7) while recorded service is under 50.", "信任很可能高于 60（概率 .7），而服务记录低于 50。"],
    ["Both lines are assumptions.", "两条界线均为假设。"],
    "course deck 000 (lower perceived dissonance); lines [A]",
  ),
} as const;
