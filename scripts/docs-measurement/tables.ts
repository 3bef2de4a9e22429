import {
  ADVICE_MESSAGES,
  ALARM_CUT_OFFS,
  ALARM_KEYS,
  ALARM_WORDS,
  ASKING_CHANNELS,
  BEHAVIOUR_CHANNELS,
  CHANNEL_WORDS,
  CHANNELS,
  CUT_OFFS,
  DRIFT_DAYS,
  DRIVER_LEVELS,
  FILTERED_CONSTRUCTS,
  ITEM_BANK,
  LOYALTY_CUTOFFS,
  MINIMUMS,
  PLAYBOOK,
  RELATIONSHIP_ELEMENTS,
  STAGE_RULES,
  STAGE_RULE_WORDS,
  STAGE_WEIGHTS,
  STAGES,
  TRUST_FACTOR_ROWS,
  TRUST_FACTORS,
  TRUST_PROCESS_ROWS,
  TRUST_PROCESSES,
  explain,
} from "../../lib/relationship-quality";

export type Language = "en" | "zh";

type Cell = string | number;

/** A table in Markdown; bars inside cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function questions(key: string, language: Language): string {
  const items = ITEM_BANK.filter((item) => item.construct === key);
  if (items.length === 0) return "";
  const turned = { en: "turned round", zh: "反向" }[language];
  const head = { en: ["Question", "Wording", "Forms"], zh: ["题号", "题目", "问卷"] }[language];
  return table(head, items.map((item) => [item.reverse ? `${item.id} (${turned})` : item.id, item.wording[language], item.forms.join(", ")]));
}

function stageTitle(stage: string, language: Language): string {
  return explain(stage)?.title[language] ?? stage;
}

function cutOffs(rows: Readonly<Record<string, { readonly value: number; readonly unit?: string; readonly source: string }>>, language: Language): string {
  const head = { en: ["Cut-off", "Value", "Source"], zh: ["界线", "数值", "来源"] }[language];
  return table(head, Object.entries(rows).map(([name, row]) => [`\`${name}\``, row.unit === undefined ? rounded(row.value) : `${rounded(row.value)} ${row.unit}`, row.source]));
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The tables of a page beyond its entries, each with a heading. */
export function extras(page: string, language: Language): readonly { readonly heading: string; readonly body: string }[] {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  switch (page) {
    case "satisfaction":
      return [{ heading: say("The twenty elements of a relationship", "二十项关系要素"), body: RELATIONSHIP_ELEMENTS.map((code) => `- ${code.label[language]}`).join("\n") }];
    case "trust":
      return [
        {
          heading: say("The five processes", "五种过程"),
          body: table([say("Process", "过程"), say("What the exhibitor asks itself", "参展商的自问"), say("Source", "来源")], TRUST_PROCESSES.map((process) => [TRUST_PROCESS_ROWS[process].label[language], TRUST_PROCESS_ROWS[process].question[language], TRUST_PROCESS_ROWS[process].source])),
        },
        {
          heading: say("Influencing factors", "影响因素"),
          body: table(
            [say("Factor", "因素"), say("Feeds", "作用于"), say("Source", "来源")],
            TRUST_FACTORS.map((factor) => [TRUST_FACTOR_ROWS[factor].label[language], TRUST_FACTOR_ROWS[factor].processes.map((process) => TRUST_PROCESS_ROWS[process].label[language]).join(say(", ", "、")), TRUST_FACTOR_ROWS[factor].source]),
          ),
        },
      ];
    case "loyalty":
      return [{ heading: say("Cut-offs", "界线"), body: cutOffs(LOYALTY_CUTOFFS, language) }];
    case "stages":
      return [
        {
          heading: say("The rules", "规则"),
          body: table(
            [say("Stage", "阶段"), say("Enter when", "进入条件"), say("Leave", "离开"), say("Source", "来源")],
            STAGES.map((stage) => [stageTitle(stage, language), STAGE_RULE_WORDS[stage].enter[language], STAGE_RULE_WORDS[stage].leave[language], [...new Set(STAGE_RULES.filter((rule) => rule.stage === stage).map((rule) => rule.source))].join("; ")]),
          ),
        },
        { heading: say("Cut-offs", "界线"), body: cutOffs(CUT_OFFS, language) },
      ];
    case "alarms":
      return [
        { heading: say("The alarms", "预警清单"), body: table([say("Key", "键"), say("Raised when", "触发条件")], ALARM_KEYS.map((key) => [`\`${key}\``, ALARM_WORDS[key][language]])) },
        { heading: say("Cut-offs", "界线"), body: cutOffs(ALARM_CUT_OFFS, language) },
      ];
    case "indices":
      return [
        {
          heading: say("What belongs to which of the five levels", "五个层次的归属"),
          body: table([say("Level", "层次"), say("Attributes and questions", "属性与题目"), say("What takes away", "减少项")], DRIVER_LEVELS.map((level) => [`${level.level} ${level.label[language]}`, level.items.join(", "), level.detractors.map((detractor) => detractor.label[language]).join(say("; ", "；"))])),
        },
        {
          heading: say("Optional weights of relationship quality by stage (our assumption)", "关系质量的可选阶段权重（我们的假设）"),
          body: table(
            [say("Stage", "阶段"), say("Satisfaction", "满意"), say("Trust", "信任"), say("Attachment", "归属感")],
            STAGES.map((stage) => [stageTitle(stage, language), ...(["satisfaction", "trust", "attachment"] as const).map((dimension) => rounded(STAGE_WEIGHTS[stage][dimension]))]),
          ),
        },
      ];
    case "evidence":
      return [
        { heading: say("Channels", "渠道"), body: channels(language) },
        { heading: say("How fast attitudes drift (days; our assumption)", "态度漂移速度（天；我们的假设）"), body: table([say("Attitude", "态度"), say("Days", "天数")], FILTERED_CONSTRUCTS.map((construct) => [`${construct} ${explain(construct)?.title[language] ?? ""}`, DRIFT_DAYS[construct]])) },
        {
          heading: say("Smallest numbers", "最少人数"),
          body: table([say("What", "内容"), say("From", "起始"), say("Protects", "保护"), say("Source", "来源")], Object.entries(MINIMUMS).map(([kind, row]) => [`\`${kind}\``, `${row.needed} ${row.counts === "exhibitors" ? say("exhibitors", "家参展商") : say("respondents", "位作答者")}`, row.protects === "people" ? say("those who answered", "作答者") : say("against noise", "避免噪声"), row.source])),
        },
      ];
    default:
      return [];
  }
}

function channels(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const head = [say("Channel", "渠道"), say("Reads", "读取"), say("Value 0–100", "取值 0–100"), say("Normal m", "常态 m"), say("Spread s", "离散 s"), say("Correlation ρ", "相关 ρ"), say("Noise variance σ²", "噪声方差 σ²")];
  const all = say("every attitude", "所有态度");
  const rows = CHANNELS.map((channel): Cell[] => {
    const words = [CHANNEL_WORDS[channel].title[language], CHANNEL_WORDS[channel].coding[language]] as const;
    if (channel === "survey" || channel === "pulse") {
      const { constructs, sigma2 } = ASKING_CHANNELS[channel];
      return [words[0], constructs === "all" ? say("the construct asked", "所问构念") : constructs.join(", "), words[1], say("the segment's", "细分常态"), "–", "1", sigma2];
    }
    const { constructs, m, s, rho, sigma2 } = BEHAVIOUR_CHANNELS[channel];
    return [words[0], constructs === "all" ? all : constructs.join(", "), words[1], m, s, rho, sigma2];
  });
  return `${table(head, rows)}\n\n${say(
    "All figures are our assumption until your own data replace them. One answered item of one respondent has the variance given; more items of the same construct have less (333, 300, 280 for two, three, four).",
    "所有数值在被自有数据取代之前均为我们的假设。方差为一位作答者一题的数值；同一构念多题时更小（二、三、四题为 333、300、280）。",
  )}`;
}

export function playbook(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const rows = PLAYBOOK.map((play) => [
    occasion(play.when, language),
    ADVICE_MESSAGES[play.id]?.action[language] ?? "",
    play.moves.join(", ") || "–",
    ADVICE_MESSAGES[play.id]?.sign[language] ?? "",
    play.source,
  ]);
  return table([say("When", "何时"), say("What to do", "做什么"), say("Should move", "应影响"), say("What would show it", "见效的迹象"), say("Source", "来源")], rows);
}

function occasion(when: (typeof PLAYBOOK)[number]["when"], language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  switch (when.kind) {
    case "weak":
      return say(`weak: ${explain(when.construct)?.title.en ?? when.construct}`, `偏弱：${explain(when.construct)?.title.zh ?? when.construct}`);
    case "stage":
      return when.stage === "not_enough_evidence" ? say("stage: not enough evidence", "阶段：证据不足") : say(`stage: ${stageTitle(when.stage, "en")}`, `阶段：${stageTitle(when.stage, "zh")}`);
    case "alarm":
      return say(`alarm: ${explain(when.family)?.title.en ?? when.family}`, `预警：${explain(when.family)?.title.zh ?? when.family}`);
    case "loyalty":
      return say(`loyalty: ${when.type}`, `忠诚：${{ true: "真正", latent: "潜在", captive: "被困", habit: "习惯", spurious: "虚假", none: "无" }[when.type]}`);
    case "first_edition":
      return say("first edition", "首次参展");
    case "borrowed_credit":
      return explain("borrowedCredit")?.title[language] ?? when.kind;
    case "leans_on_person":
      return say("trust leans on one person", "信任集中于一人");
    case "wants_closer":
      return say("wants to be closer", "希望更亲近");
    case "too_close":
      return say("closer than wanted", "过于亲近");
    case "not_measured":
      return say("not measured", "未测量");
  }
}
