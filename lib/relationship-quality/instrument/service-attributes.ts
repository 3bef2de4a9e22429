import type { ServiceAttribute } from "./types";

type Row = readonly [id: string, attribute: string, en: string, zh: string];

const ROWS: readonly Row[] = [
  ["A01", "visitor quality", "Quality of visitors (buyers who fit us)", "观众质量(与我们匹配的买家)"],
  ["A02", "visitor quantity", "Number of visitors", "观众数量"],
  ["A03", "booth location", "Stand location and neighbours", "展位位置与周边"],
  ["A04", "build-up/logistics", "Build-up, dismantling and freight", "搭建、撤展与物流"],
  ["A05", "responsiveness", "Speed of organizer replies", "组展商响应速度"],
  ["A06", "staff", "Competence and friendliness of staff", "工作人员的专业与友善"],
  ["A07", "value for money", "Value for money", "性价比"],
  ["A08", "promotion", "Promotion of the show and of our participation", "展会及参展企业的宣传推广"],
  ["A09", "venue services", "Venue services (power, internet, catering, cleaning, security)", "场馆服务(电力、网络、餐饮、保洁、安保)"],
  ["A10", "matchmaking", "Matchmaking and buyer programmes", "商务配对与买家项目"],
  ["A11", "information", "Clarity of manuals, deadlines and invoices", "参展手册、期限与账单的清晰度"],
  ["A12", "complaints", "Handling of problems and complaints", "问题与投诉处理"],
  ["A13", "data & leads", "Lead capture and post-show data", "观众线索采集与展后数据"],
  ["A14", "events", "Conference and side events", "同期会议与活动"],
];

/**
 * The fourteen things an exhibitor buys from an organizer: rated for importance (1–7) and performance (1–7 or not applicable), and for the
 * zone of tolerance on three columns of 0–10 (lowest acceptable, ideal, as it was; the ideal may not lie below the lowest acceptable).
 *
 * The zone is asked for five attributes only, chosen by the respondent or rotated: three columns of fourteen are too long.
 * @example
 * SERVICE_ATTRIBUTES.length // => 14
 */
export const SERVICE_ATTRIBUTES: readonly ServiceAttribute[] = ROWS.map(([id, attribute, en, zh]) => ({
  id,
  attribute,
  wording: { en, zh },
  importance: { min: 1, max: 7 },
  performance: { min: 1, max: 7, notApplicable: true },
  tolerance: { min: 0, max: 10, notApplicable: true },
}));
