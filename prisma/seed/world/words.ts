/** Invented words for an invented world. No name here belongs to anybody. */
export const BRANDS = [
  "Quillfeather", "Ninefold", "Lantern", "Osterwind", "Kupferkrähe", "Moonpenny", "Tidewater", "Fennimore", "Sept Lanternes", "Bramblegate", "Hollowell", "Larkspur", "Driftmoor",
  "Wintersonne", "Haselgrund", "Morgenrot", "Steinquell", "Birkenau & Sohn", "Rotkehl", "Valdoria", "Montefiore", "Cascadelle", "Brisanne", "Petitcarreau", "Chantelume", "Olmedilla",
  "Ribasol", "Castanho", "Nordhavn", "Fjellkant", "Eikeland", "Skovgaard", "Zelenka", "Wierzbnik", "Bystrica", "Karagül", "Anadolu Işık", "Miyakusa", "Hoshino Kōbō", "Seoyul",
  "Ashdown", "Copperfield Row", "Thistlewick", "Greenhollow", "Silverbirch", "Redcliff", "Amberley", "Foxglove", "Saltmarsh", "Kestrel", "Willowmere", "Ironbridge", "Peppercorn",
  "Harrowgate Mill", "Dovetail", "Featherstone", "Merrivale", "Oakhanger", "Stormcroft", "Underhill",
] as const;

export const PRODUCTS = [
  "Kettles", "Cutlery", "Linen", "Glass", "Ceramics", "Pottery", "Rattan", "Lighting", "Textiles", "Cookware", "Woodworks", "Candles", "Tableware", "Knives", "Stoneware", "Carpets",
  "Baskets", "Enamel", "Furniture", "Porcelain", "Bakeware", "Brushes", "Mirrors", "Clocks", "Bedding", "Towels", "Teapots", "Storage", "Hinges", "Taps",
] as const;

export const LEGAL_FORMS = ["Ltd", "GmbH", "SARL", "S.r.l.", "AB", "B.V.", "Oy", "Inc.", "Co.", "AG", "S.L.", "ApS"] as const;

export const ZH_PLACES = ["佛山", "景德镇", "义乌", "宁波", "温州", "苏州", "青岛", "成都", "揭阳", "阳江", "潮州", "泉州", "台州", "嘉兴", "无锡", "厦门", "中山", "德化", "醴陵", "宜兴"] as const;
export const ZH_BRANDS = [
  "云外", "半夏", "北窗", "兰溪", "九柳", "晨舟", "青禾", "远山", "听雨", "长桥", "松间", "白露", "素问", "明灯", "海棠", "知味", "木石", "暖阳", "清泉", "星河", "朴真", "竹影", "晴川", "金麦", "万象", "瑞禾",
  "同舟", "拾光", "归园", "鹿鸣",
] as const;
export const ZH_PINYIN = [
  "Yunwai", "Banxia", "Beichuang", "Lanxi", "Jiuliu", "Chenzhou", "Qinghe", "Yuanshan", "Tingyu", "Changqiao", "Songjian", "Bailu", "Suwen", "Mingdeng", "Haitang", "Zhiwei", "Mushi", "Nuanyang", "Qingquan",
  "Xinghe", "Puzhen", "Zhuying", "Qingchuan", "Jinmai", "Wanxiang", "Ruihe", "Tongzhou", "Shiguang", "Guiyuan", "Luming",
] as const;
export const ZH_PRODUCTS = ["陶瓷", "炊具", "家纺", "玻璃", "竹木", "灯饰", "五金", "刀具", "厨具", "餐具", "藤艺", "家具", "毛巾", "茶具", "收纳"] as const;
export const ZH_PRODUCTS_EN = ["Ceramics", "Cookware", "Textiles", "Glass", "Woodworks", "Lighting", "Hardware", "Cutlery", "Kitchenware", "Tableware", "Rattan", "Furniture", "Towels", "Teaware", "Storage"] as const;
export const ZH_LEGAL = ["有限公司", "股份有限公司", "实业有限公司", "制品厂"] as const;

export const GIVEN = ["Mara", "Jonas", "Priya", "Tomás", "Elin", "Yusuf", "Clara", "Henrik", "Sofia", "Marek", "Aiko", "Luca", "Nadia", "Oskar", "Inês", "Pieter", "Hanna", "Rafael", "Greta", "Samir", "Edith", "Viktor", "Leila", "Anton"] as const;
export const FAMILY = ["Ashdown", "Beck", "Anand", "Reyes", "Lindqvist", "Demir", "Hoffmann", "Sørensen", "Marchetti", "Nowak", "Tanaka", "Ferrari", "Haddad", "Keller", "Carvalho", "de Vries", "Virtanen", "Moreau", "Schreiber", "Khan", "Whitlock", "Novák", "Rossi", "Braun"] as const;
export const ZH_FAMILY = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林"] as const;
export const ZH_GIVEN = ["薇", "子轩", "婉清", "建国", "晓燕", "志强", "雨桐", "海峰", "思远", "丽华", "俊杰", "美玲", "文博", "佳怡", "国栋", "静"] as const;

export const CITIES: readonly (readonly [city: string, country: string])[] = [
  ["Hamburg", "DE"], ["Solingen", "DE"], ["Lyon", "FR"], ["Limoges", "FR"], ["Stoke-on-Trent", "GB"], ["Sheffield", "GB"], ["Milan", "IT"], ["Faenza", "IT"], ["Porto", "PT"], ["Valencia", "ES"],
  ["Gothenburg", "SE"], ["Aarhus", "DK"], ["Brno", "CZ"], ["Wrocław", "PL"], ["Denizli", "TR"], ["Kyoto", "JP"], ["Seoul", "KR"], ["Rotterdam", "NL"], ["Vienna", "AT"], ["Chicago", "US"],
];

export const NOTES: Readonly<Record<"en" | "zh", Readonly<Record<"before" | "during" | "after", readonly string[]>>>> = {
  en: {
    before: [
      "Asked for the floor plan of the hall and for neighbours in the same line.", "Went through build-up times; they bring their own rigging.", "Wants a corner stand again, flexible on the hall.",
      "Sent the manual; they had questions about the power supply.", "Talked about a second product line for this edition.", "They want to know which buyers have registered.", "Asked whether the early price still holds.",
    ],
    during: [
      "Dropped by at the stand: busy morning, good buyers.", "Socket was dead at opening; electrician came within the hour.", "They say the aisle is quieter than last time.", "Helped with a missing badge for a colleague.",
      "Pleased with the matchmaking meetings.", "Complained about noise from the neighbouring stand.",
    ],
    after: [
      "Went through the results: contacts as expected, two orders.", "Not sure about the next edition, waiting for the budget.", "Would like to grow by one row if the place is right.", "Invoice question settled on the phone.",
      "Thanked us for the help with the freight.", "Asked for the visitor figures by country.",
    ],
  },
  zh: {
    before: ["询问展馆平面图以及周边同类展商。", "沟通了布展时间，自带吊装设备。", "希望仍要转角展位，展馆可商量。", "已发参展手册，对方询问供电问题。", "本届打算带第二条产品线。", "想了解已登记的买家名单。"],
    during: ["到展位拜访：上午人多，买家质量不错。", "开展时插座没电，电工一小时内到场。", "对方觉得这条通道比上届冷清。", "帮同事补办了证件。", "对配对洽谈表示满意。"],
    after: ["一起回顾成果：联系人符合预期，签了两单。", "下一届还没定，等预算。", "位置合适的话想多要一排。", "电话里解决了账单问题。", "感谢我们协助物流。"],
  },
};

export const PROMISES: Readonly<Record<"en" | "zh", readonly string[]>> = {
  en: ["stand power by 8:00", "corner stand in writing", "visitor list by country", "second badge scanner", "reply on the early price", "floor plan with neighbours", "freight slot on day one", "correction of the invoice", "place in the buyers' tour", "quiet neighbour next time"],
  zh: ["8:00 前通电", "书面确认转角展位", "按国家列出观众数据", "加一台扫码器", "答复早鸟价", "提供周边展商平面图", "首日物流时段", "更正账单", "安排进入买家参观路线"],
};

export const REQUESTS: Readonly<Record<"en" | "zh", readonly string[]>> = {
  en: ["extra water connection", "build-up one day early", "stand beside the conference stage", "storage behind the stand", "later payment of the second half", "open kitchen with gas", "two more exhibitor badges"],
  zh: ["增加供水接口", "提前一天布展", "展位靠近会议舞台", "展位后的储物间", "尾款延期支付", "明火演示", "增加两张参展证"],
};

type Complaint = readonly [text: string, severity: "minor" | "serious" | "severe"];

export const COMPLAINTS: Readonly<Record<"en" | "zh", readonly Complaint[]>> = {
  en: [
    ["No power at the stand until noon of the first day", "severe"], ["Freight stood at the wrong gate for a day", "severe"], ["Stand neighbour sells copies of our products", "severe"],
    ["Company listed in the wrong hall in the catalogue", "serious"], ["Build-up slot moved without telling us", "serious"], ["Invoice charges water that was never connected", "serious"],
    ["Badge scanner lost half of the contacts", "serious"], ["Music from the stage makes talks impossible", "serious"], ["Carpet in another colour than ordered", "minor"],
    ["Stand not cleaned on the second evening", "minor"], ["Parking pass came after build-up", "minor"], ["Name misspelt on the fascia board", "minor"], ["Queue of forty minutes at the exhibitor entrance", "minor"],
  ],
  zh: [
    ["首日到中午展位仍未通电", "severe"], ["货物在错误的卸货口停了一天", "severe"], ["隔壁展位在卖仿冒我们的产品", "severe"], ["会刊把我们列错了展馆", "serious"], ["布展时段被改却没有通知", "serious"],
    ["账单收取了从未接通的供水费", "serious"], ["扫码器丢失一半联系人", "serious"], ["舞台音乐太响，无法洽谈", "serious"], ["地毯颜色与订单不符", "minor"], ["第二天晚上展位没有打扫", "minor"],
    ["楣板上的公司名写错一个字", "minor"], ["停车证在布展后才寄到", "minor"], ["展商入口排队四十分钟", "minor"],
  ],
};

export const WISHES: Readonly<Record<"en" | "zh", readonly string[]>> = {
  en: ["Answer e-mails faster in the last two weeks.", "More buyers from the north.", "Quieter halls.", "Tell us earlier where our stand will be.", "Better food for the crew.", "Keep the same contact person.", "Publish honest visitor figures."],
  zh: ["最后两周请更快回复邮件。", "多邀请北方买家。", "展馆安静一些。", "更早告知展位位置。", "改善布展人员的餐饮。", "不要换联系人。", "公布真实的观众数据。"],
};
