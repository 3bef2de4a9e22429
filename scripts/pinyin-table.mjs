// Prints the readings of Chinese characters as the migration of the search carries them: "syllable characters" a line, from pinyin-pro.
// A character of several readings stands in several lines; the line's mark tells whether it is the usual one (=) or another (~).
import { pinyin } from "pinyin-pro";

/** CJK Unified Ideographs: simplified and traditional alike. */
const [FIRST, LAST] = [0x4e00, 0x9fa5];

/** Characters of which names are read in more than one way: places, families, trades. Of others the rarer readings are of no name, and would only find what nobody meant. */
const SEVERAL = new Set("重长行乐会调厦都单曾盛传朝参藏六番贾仇查解区覃朴缪翟沈车柏泊薄色什便卡奇提弹率属宿塔系校圈强角露落绿阿蚌埔堡圩浒荥蔚莘铅折粘钻种劲模省尉令燕任华宁相冠观更间将空累量蒙难宁铺曲散少舍石汤体万尾洗夏血叶於员约载扎涨占征之重長樂會調廈單傳參賈區車彈屬強綠鉛鑽種勁間將難鋪湯萬葉員約載漲");

const lines = { "=": new Map(), "~": new Map() };
for (let code = FIRST; code <= LAST; code += 1) {
  const character = String.fromCodePoint(code);
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }).filter((syllable) => /^[a-z]+$/.test(syllable));
  const usual = pinyin(character, { toneType: "none", type: "array", v: true })[0];
  for (const syllable of SEVERAL.has(character) ? new Set([usual, ...readings]) : [usual]) {
    if (!/^[a-z]+$/.test(syllable)) continue;
    const line = lines[syllable === usual ? "=" : "~"];
    line.set(syllable, (line.get(syllable) ?? "") + character);
  }
}
for (const [mark, syllables] of Object.entries(lines)) for (const [syllable, characters] of [...syllables].sort()) console.log(`${mark}${syllable} ${characters}`);
