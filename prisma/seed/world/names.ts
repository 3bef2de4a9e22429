import type { Random } from "@/lib/relationship-quality";
import { BRANDS, FAMILY, GIVEN, LEGAL_FORMS, PRODUCTS, ZH_BRANDS, ZH_FAMILY, ZH_GIVEN, ZH_LEGAL, ZH_PINYIN, ZH_PLACES, ZH_PRODUCTS, ZH_PRODUCTS_EN } from "./words";

export function pick<T>(random: Random, from: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = from[random.integer(from.length)];
  if (chosen === undefined) throw new Error("Nothing to pick from.");
  return chosen;
}

export interface CompanyName {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly slug: string;
}

/** A company's name that no other number of the world has: brand and product run through all their pairs, then get a further word. */
export function companyName(index: number, chinese: boolean, random: Random): CompanyName {
  if (chinese) {
    const brand = index % ZH_BRANDS.length;
    const product = (brand * 4 + Math.floor(index / ZH_BRANDS.length)) % ZH_PRODUCTS.length;
    const place = Math.floor(index / (ZH_BRANDS.length * ZH_PRODUCTS.length)) % ZH_PLACES.length;
    const round = Math.floor(index / (ZH_BRANDS.length * ZH_PRODUCTS.length * ZH_PLACES.length));
    const suffix = round === 0 ? "" : ` ${round + 1}`;
    return {
      name: `${ZH_PINYIN[brand]} ${ZH_PRODUCTS_EN[product]}${place === 0 ? "" : ` ${place + 1}`}${suffix}`,
      nameLocal: `${ZH_PLACES[place]}${ZH_BRANDS[brand]}${ZH_PRODUCTS[product]}${ZH_LEGAL[index % ZH_LEGAL.length]}${suffix}`,
      slug: `${ZH_PINYIN[brand]?.toLowerCase()}-${index}`,
    };
  }
  const brand = index % BRANDS.length;
  const product = (brand * 7 + Math.floor(index / BRANDS.length)) % PRODUCTS.length;
  const round = Math.floor(index / (BRANDS.length * PRODUCTS.length));
  const further = round === 0 ? "" : ` ${pick(random, FAMILY)} ${round + 1}`;
  return { name: `${BRANDS[brand]} ${PRODUCTS[product]}${further} ${LEGAL_FORMS[index % LEGAL_FORMS.length]}`, nameLocal: null, slug: `exhibitor-${index}` };
}

export function personName(random: Random, chinese: boolean): string {
  return chinese ? `${pick(random, ZH_FAMILY)}${pick(random, ZH_GIVEN)}` : `${pick(random, GIVEN)} ${pick(random, FAMILY)}`;
}
