import { foldText } from "../reading/names";
import type { ExhibitorField } from "../schema";

/** The headers under which lists keep these facts, in English, Chinese and German, best first. */
const WORDS: Readonly<Record<ExhibitorField, string>> = {
  name: "exhibitor|exhibitor name|company|company name|name|firm|firma|firmenname|aussteller|unternehmen|organisation|organization|account|account name|参展商|参展商名称|公司|公司名称|企业|企业名称|单位|单位名称|展商|展商名称|客户|客户名称|名称",
  nameLocal: "local name|name local|native name|chinese name|name zh|name cn|chinesischer name|本地名称|中文名|中文名称|公司中文名|中文公司名|英文名称|公司英文名",
  externalKey: "key|id|external key|external id|exhibitor id|company id|customer id|customer no|customer number|account id|crm id|number|no|kundennummer|kunden nr|kundennr|aussteller nr|ausstellernummer|debitor|编号|客户编号|展商编号|公司编号|代码|客户代码|序列号",
  segment: "segment|industry|sector|category|product group|branche|kategorie|行业|类别|分类|展品类别|所属行业",
  country: "country|country code|nation|land|staat|国家|国别|国家地区|国家或地区",
  city: "city|town|place|ort|stadt|城市|所在城市|市",
  website: "website|web|url|homepage|web site|internet|webseite|网址|网站|官网|公司网站",
  rowKind: "is a company|company type|is company|unternehmenstyp|ist ein unternehmen|公司类型|是公司|是否为公司",
  parentName: "related company|parent company|parent id|parent|zugehoriges unternehmen|muttergesellschaft|ubergeordnetes unternehmen|相关公司|所属公司|上级公司|母公司",
  parentKey: "related company external id|related company id|parent id external id|parent key|parent company id|上级公司编号|母公司编号",
  contactFirstName: "first name|firstname|given name|contact first name|vorname|名|名字",
  contactLastName: "last name|lastname|surname|family name|contact last name|nachname|familienname|姓|姓氏",
  contactName: "contact|contact name|contact person|person|full name|ansprechpartner|kontakt|kontaktperson|联系人|联系人姓名|姓名|负责人",
  contactEmail: "e mail|email|mail|e mail address|email address|contact email|contact e mail|e mail adresse|邮箱|电子邮箱|邮件|电子邮件|联系邮箱|联系人邮箱",
  contactPhone: "phone|telephone|tel|mobile|business phone|mobile phone|phone number|contact phone|telefon|telefonnummer|handy|mobil|电话|手机|手机号|联系电话|联系方式|手机号码",
  contactRole: "role|job title|title|position|function|contact role|funktion|rolle|职务|职位|角色|岗位",
  show: "show|fair|trade show|exhibition|event|messe|veranstaltung|展会|展会名称|展览|展览会",
  edition: "edition|year|show year|edition year|jahr|ausgabe|届|届次|届别|年份|年度|参展年份|展会届次",
  status: "status|participation status|booking status|state|participation|teilnahme|buchungsstatus|状态|参展状态|预订状态|订单状态",
  hall: "hall|halle|pavilion|展馆|馆|馆号|展厅",
  stand: "stand|booth|stand no|stand number|booth no|booth number|standnummer|stand nr|展位|展位号|摊位|摊位号",
  area: "area|sqm|m2|size|stand area|stand size|booth size|space|net area|flache|standflache|qm|面积|展位面积|平方米|平米|展览面积",
  amount: "amount|revenue|price|total|net|net amount|value|turnover|invoice|invoice amount|betrag|umsatz|summe|preis|netto|金额|合同金额|费用|展位费|总价|收入|总额",
  bookedOn: "booked on|booking date|date|booked|order date|contract date|signed on|buchungsdatum|gebucht am|datum|vertragsdatum|预订日期|签约日期|预订时间|下单日期|合同日期|日期",
  spokenOn: "day of contact|date of contact|contact date|activity date|interaction date|last contact|last contact on|call date|meeting date|spoken on|occurred on|kontaktdatum|gesprachsdatum|letzter kontakt|letzter kontakt am|besuchsdatum|aktivitatsdatum|沟通日期|联系日期|跟进日期|拜访日期|最近联系|最近联系日期|最近跟进|沟通时间|跟进时间|联系时间",
  channel: "channel|contact channel|activity type|interaction type|type of contact|call type|kanal|kontaktart|art des kontakts|aktivitatstyp|沟通渠道|沟通方式|渠道|跟进方式|联系渠道|拜访方式",
  direction: "direction|call direction|richtung|方向|沟通方向",
  phase: "phase|show phase|messephase|阶段|展会阶段",
  mood: "mood|feeling|sentiment|stimmung|情绪|心情|客户情绪",
  note: "note|notes|note body|call notes|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|gesprachsnotiz|kommentar|备注|沟通内容|跟进内容|沟通记录|跟进记录|说明",
  loggedBy: "logged by|member|colleague|activity assigned to|assigned to|assigned|erfasst von|bearbeiter|betreut von|kollege|kollegin|记录人|跟进人|沟通人|我方人员|经办人",
  invoiceNumber: "invoice number|invoice no|invoice nr|invoice id|invoice|invoice key|rechnungsnummer|rechnungs nr|rechnungsnr|rechnung|belegnummer|发票号码|发票号|发票编号|账单编号|账单号",
  invoiceIssuedOn: "invoice date|invoice written on|invoice issued on|issued on|issue date|rechnungsdatum|belegdatum|ausgestellt am|开票日期|发票日期|账单日期",
  invoiceDueOn: "due date|due on|due|invoice due on|payment due|payable by|fallig am|falligkeit|falligkeitsdatum|zahlbar bis|到期日|到期日期|应付日期|付款期限",
  invoiceAmount: "invoice amount|invoice total|invoiced amount|billed amount|rechnungsbetrag|rechnungssumme|发票金额|开票金额|账单金额",
  invoiceCurrency: "currency|invoice currency|currency code|wahrung|rechnungswahrung|货币|币种|发票货币",
  invoicePaidOn: "paid on|payment date|date paid|invoice paid on|paid date|paid|bezahlt am|zahlungseingang|zahlungsdatum|bezahlt|付款日期|支付日期|到账日期|回款日期",
  interactionKey: "interaction id|activity id|call id|engagement id|interaction key|aktivitats id|vorgangsnummer|沟通编号|跟进编号|活动编号",
};

const squeeze = (text: string): string => foldText(text).replaceAll(" ", "");
const FIELD_WORDS = new Map(Object.entries(WORDS).map(([field, words]) => [field, words.split("|").map(squeeze)] as const));

/** How well a header names a field: 0 not at all; an exact word counts more than a beginning, an earlier word more than a later. */
export function headerFit(header: string, field: ExhibitorField): number {
  const text = squeeze(header);
  const withoutUnit = squeeze(header.replace(/[([（【].*$/, ""));
  const words = FIELD_WORDS.get(field) ?? [];
  const exact = words.findIndex((word) => word === text || word === withoutUnit);
  if (exact >= 0) return 100 - exact;
  const beginning = words.findIndex((word) => word.length >= (isLatin(word) ? 5 : 2) && (text.startsWith(word) || text.endsWith(word)));
  return beginning >= 0 ? 40 - beginning : 0;
}

function isLatin(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
