import { describe, expect, test } from "vitest";
import { createRandom, InputError } from "@/lib/relationship-quality";

describe("seeded chance", () => {
  test("seed 1 gives this stream, today and on every machine", () => {
    const random = createRandom(1);
    expect([random.bits(), random.bits(), random.bits()]).toEqual([393288148, 2174103013, 3814759091]);
  });

  test("the same seed repeats, another seed differs, also beyond 32 bits and below zero", () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return [random.uniform(), random.normal(), random.integer(10)];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(new Set([1, 2, -1, 4294967297, 2 ** 40].map((seed) => draw(seed)[0])).size).toBe(5);
  });

  test("uniform numbers fill the unit interval evenly", () => {
    const random = createRandom(3);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(10 * random.uniform());
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test("whole numbers favour none and stay in range", () => {
    const random = createRandom(5);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = random.integer(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    expect(counts).toHaveLength(6);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(random.integer(1)).toBe(0);
    expect(random.integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  test("normal numbers have mean 0, variance 1 and normal tails", () => {
    const random = createRandom(11);
    let sum = 0;
    let squares = 0;
    let beyond = 0;
    const n = 200_000;
    for (let i = 0; i < n; i++) {
      const z = random.normal();
      sum += z;
      squares += z * z;
      if (Math.abs(z) > 1.959964) beyond++;
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.01);
    expect(Math.abs(squares / n - 1)).toBeLessThan(0.02);
    expect(Math.abs(beyond / n - 0.05)).toBeLessThan(0.003);
  });

  test("a seed that is no whole number is refused by name", () => {
    expect(() => createRandom(0.5)).toThrow(InputError);
    expect(() => createRandom(1).integer(0)).toThrow(InputError);
  });
});
